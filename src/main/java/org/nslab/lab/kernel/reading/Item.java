package org.nslab.lab.kernel.reading;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/**
 * A JSON object that a tool printed. Members that nobody asks for are ignored; one that is asked
 * for and is not what it should be makes the whole output unreadable.
 *
 * @param command which printed it, for messages
 * @param object what it printed
 */
record Item(String command, JsonObject object) {

  /** The objects of a line that is an array of them. */
  static List<Item> list(String command, String line) throws UnreadableException {
    try {
      JsonElement parsed = JsonParser.parseString(line);
      if (parsed.isJsonArray()) {
        return items(command, parsed.getAsJsonArray());
      }
    } catch (JsonParseException notJson) {
      throw new UnreadableException(command, line);
    }
    throw new UnreadableException(command, line);
  }

  /** The object of a text that is one. */
  static Item of(String command, String text) throws UnreadableException {
    try {
      JsonElement parsed = JsonParser.parseString(text);
      if (parsed.isJsonObject()) {
        return new Item(command, parsed.getAsJsonObject());
      }
    } catch (JsonParseException notJson) {
      throw new UnreadableException(command, text);
    }
    throw new UnreadableException(command, text);
  }

  /** The objects of an array; an empty object, which {@code ip} prints at times, is none. */
  private static List<Item> items(String command, JsonArray array) throws UnreadableException {
    List<Item> items = new ArrayList<>(array.size());
    for (JsonElement element : array) {
      if (!element.isJsonObject()) {
        throw new UnreadableException(command, array.toString());
      }
      if (!element.getAsJsonObject().isEmpty()) {
        items.add(new Item(command, element.getAsJsonObject()));
      }
    }
    return items;
  }

  UnreadableException unreadable() {
    return new UnreadableException(command, object.toString());
  }

  boolean has(String member) {
    return object.has(member);
  }

  private @Nullable JsonPrimitive primitive(String member) throws UnreadableException {
    JsonElement element = object.get(member);
    if (element == null || element.isJsonNull()) {
      return null;
    }
    if (!element.isJsonPrimitive()) {
      throw unreadable();
    }
    return element.getAsJsonPrimitive();
  }

  /** A member that is text (or a number, as text); empty if it is missing or null. */
  Optional<String> text(String member) throws UnreadableException {
    JsonPrimitive primitive = primitive(member);
    return primitive == null ? Optional.empty() : Optional.of(primitive.getAsString());
  }

  String textOrFail(String member) throws UnreadableException {
    return text(member).orElseThrow(this::unreadable);
  }

  /** A member that is a whole number, also as text, also in hexadecimal. */
  Optional<Long> number(String member) throws UnreadableException {
    Optional<String> text = text(member);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.decode(text.get()));
    } catch (NumberFormatException notANumber) {
      throw unreadable();
    }
  }

  long number(String member, long otherwise) throws UnreadableException {
    return number(member).orElse(otherwise);
  }

  int integer(String member, int otherwise) throws UnreadableException {
    return inRange(number(member, otherwise));
  }

  int integerOrFail(String member) throws UnreadableException {
    return inRange(number(member).orElseThrow(this::unreadable));
  }

  OptionalInt integer(String member) throws UnreadableException {
    Optional<Long> number = number(member);
    return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(inRange(number.get()));
  }

  /** Numbers are kept in 32 bits; what the kernel calls unsigned wraps. */
  private int inRange(long number) throws UnreadableException {
    if (number < Integer.MIN_VALUE || number > 0xffff_ffffL) {
      throw unreadable();
    }
    return (int) number;
  }

  /** A member that is a flag: {@code true}, or a number other than 0; {@code null} where set. */
  boolean flag(String member, boolean otherwise) throws UnreadableException {
    if (!object.has(member)) {
      return otherwise;
    }
    JsonPrimitive primitive = primitive(member);
    if (primitive == null) {
      return true;
    }
    if (primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    return number(member, 0) != 0;
  }

  Optional<IpAddress> address(String member) throws UnreadableException {
    Optional<String> text = text(member);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(IpAddress.parse(text.get()).orElseThrow(this::unreadable));
  }

  Optional<Prefix> prefix(String member) throws UnreadableException {
    Optional<String> text = text(member);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Prefix.parse(text.get()).orElseThrow(this::unreadable));
  }

  /** A member that is an object. */
  Optional<Item> item(String member) throws UnreadableException {
    JsonElement element = object.get(member);
    if (element == null || element.isJsonNull()) {
      return Optional.empty();
    }
    if (!element.isJsonObject()) {
      throw unreadable();
    }
    return Optional.of(new Item(command, element.getAsJsonObject()));
  }

  /** A member that is an object; one without members where it is missing. */
  Item itemOrEmpty(String member) throws UnreadableException {
    return item(member).orElseGet(() -> new Item(command, new JsonObject()));
  }

  /** A member that is an array of objects; none where it is missing. */
  List<Item> items(String member) throws UnreadableException {
    JsonElement element = object.get(member);
    if (element == null || element.isJsonNull()) {
      return List.of();
    }
    if (!element.isJsonArray()) {
      throw unreadable();
    }
    return items(command, element.getAsJsonArray());
  }

  /** A member that is an array of texts; none where it is missing. */
  List<String> texts(String member) throws UnreadableException {
    JsonElement element = object.get(member);
    if (element == null || element.isJsonNull()) {
      return List.of();
    }
    if (!element.isJsonArray()) {
      throw unreadable();
    }
    List<String> texts = new ArrayList<>();
    for (JsonElement each : element.getAsJsonArray()) {
      if (!each.isJsonPrimitive()) {
        throw unreadable();
      }
      texts.add(each.getAsString());
    }
    return texts;
  }
}
