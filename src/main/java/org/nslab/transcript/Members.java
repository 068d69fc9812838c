package org.nslab.transcript;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The members of a JSON object that somebody else wrote. */
record Members(JsonObject object) {

  /** Something in a line is not as it should be; the message is a sentence. */
  static final class Wrong extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;

    Wrong(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }

  /** Parses one value that is the whole text. */
  static JsonElement parse(String text) throws Wrong {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      JsonElement element = JsonParser.parseReader(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return element;
      }
    } catch (IOException | JsonParseException | IllegalStateException broken) {
      // Gson's message is about its own options.
    }
    throw new Wrong("This line is not JSON.");
  }

  static Members of(JsonElement element, String what) throws Wrong {
    if (!element.isJsonObject()) {
      throw new Wrong(what + " must be a JSON object.");
    }
    return new Members(element.getAsJsonObject());
  }

  boolean has(String name) {
    return object.has(name) && !object.get(name).isJsonNull();
  }

  Members members(String name) throws Wrong {
    return of(member(name), "'" + name + "'");
  }

  String text(String name) throws Wrong {
    JsonElement element = member(name);
    if (!isText(element)) {
      throw new Wrong("'" + name + "' must be a text.");
    }
    return element.getAsString();
  }

  Optional<String> optionalText(String name) throws Wrong {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  boolean truth(String name) throws Wrong {
    JsonElement element = member(name);
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isBoolean()) {
      throw new Wrong("'" + name + "' must be true or false.");
    }
    return element.getAsBoolean();
  }

  /** A whole number from the least to the most, both included. */
  long number(String name, long least, long most) throws Wrong {
    return whole(member(name), "'" + name + "'", least, most);
  }

  int number(String name, int least, int most) throws Wrong {
    return (int) number(name, (long) least, (long) most);
  }

  OptionalLong optionalNumber(String name) throws Wrong {
    return has(name)
        ? OptionalLong.of(number(name, Long.MIN_VALUE, Long.MAX_VALUE))
        : OptionalLong.empty();
  }

  List<String> texts(String name) throws Wrong {
    List<String> texts = new ArrayList<>();
    for (JsonElement element : array(name)) {
      if (!isText(element)) {
        throw new Wrong("'" + name + "' must be a list of texts.");
      }
      texts.add(element.getAsString());
    }
    return texts;
  }

  List<Integer> numbers(String name, int least, int most) throws Wrong {
    List<Integer> numbers = new ArrayList<>();
    for (JsonElement element : array(name)) {
      numbers.add((int) whole(element, "Each of '" + name + "'", least, most));
    }
    return numbers;
  }

  private JsonArray array(String name) throws Wrong {
    JsonElement element = member(name);
    if (!element.isJsonArray()) {
      throw new Wrong("'" + name + "' must be a list.");
    }
    return element.getAsJsonArray();
  }

  private JsonElement member(String name) throws Wrong {
    if (!has(name)) {
      throw new Wrong("'" + name + "' is missing.");
    }
    return object.get(name);
  }

  static boolean isText(JsonElement element) {
    return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString();
  }

  static boolean isNumber(JsonElement element) {
    return element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber();
  }

  private static long whole(JsonElement element, String what, long least, long most) throws Wrong {
    try {
      if (isNumber(element)) {
        long value = Long.parseLong(element.getAsString());
        if (value >= least && value <= most) {
          return value;
        }
      }
    } catch (NumberFormatException noWholeNumber) {
      // It is said below what it must be.
    }
    throw new Wrong(what + " must be a whole number from " + least + " to " + most + ".");
  }
}
