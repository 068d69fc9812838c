package org.nslab.diagram.markup;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.DeviceState;
import org.nslab.diagram.picture.Mark;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Stop;
import org.nslab.diagram.picture.Visible;

/** Reads what {@link PictureJson} wrote. */
record PictureReader(String json) {

  Picture picture() {
    try {
      return picture(object(JsonParser.parseString(json)));
    } catch (JsonParseException | StackOverflowError e) {
      throw new IllegalArgumentException("This is no map: it is not JSON.", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("This is no map: " + e.getMessage() + ".", e);
    }
  }

  private static Picture picture(JsonObject object) {
    if (number(object, "version") != PictureJson.VERSION) {
      throw new IllegalArgumentException("its version is not known");
    }
    return new Picture(
        list(object, "boxes", element -> box(object(element))),
        list(object, "cables", element -> cable(object(element))),
        list(object, "way", element -> stop(object(element))));
  }

  private static Box box(JsonObject object) {
    return new Box(
        text(object, "id"),
        shown(object, "title"),
        word(object, "kind", Box.Kind.values()),
        list(object, "devices", element -> device(object(element))),
        list(object, "notes", PictureReader::shown),
        mark(object));
  }

  private static Device device(JsonObject object) {
    return new Device(
        text(object, "id"),
        shown(object, "name"),
        shown(object, "kind"),
        word(object, "state", DeviceState.values()),
        list(object, "addresses", PictureReader::shown),
        optional(object, "mac").map(Visible::of),
        optional(object, "parent"),
        truth(object, "bare"),
        mark(object));
  }

  private static Cable cable(JsonObject object) {
    return new Cable(
        text(object, "one"),
        text(object, "other"),
        word(object, "kind", Cable.Kind.values()),
        truth(object, "carries"),
        mark(object));
  }

  private static Stop stop(JsonObject object) {
    return new Stop(
        number(object, "number"),
        truth(object, "reply"),
        text(object, "box"),
        optional(object, "device"),
        optional(object, "end").map(Visible::of),
        shown(object, "text"));
  }

  private static Mark mark(JsonObject object) {
    return object.has("mark") ? word(object, "mark", Mark.values()) : Mark.NONE;
  }

  private static JsonObject object(JsonElement element) {
    if (!element.isJsonObject()) {
      throw new IllegalArgumentException("an object is missing");
    }
    return element.getAsJsonObject();
  }

  private static <T> List<T> list(JsonObject object, String name, Function<JsonElement, T> read) {
    JsonElement array = object.get(name);
    if (array == null || !array.isJsonArray()) {
      throw new IllegalArgumentException("the list " + name + " is missing");
    }
    List<T> all = new ArrayList<>();
    array.getAsJsonArray().forEach(element -> all.add(read.apply(element)));
    return all;
  }

  private static Optional<String> optional(JsonObject object, String name) {
    return object.has(name) ? Optional.of(text(object, name)) : Optional.empty();
  }

  private static String text(JsonObject object, String name) {
    return text(object.get(name), name);
  }

  private static String text(@org.jspecify.annotations.Nullable JsonElement element, String name) {
    if (element == null || !element.isJsonPrimitive()) {
      throw new IllegalArgumentException("the text " + name + " is missing");
    }
    return element.getAsString();
  }

  private static String shown(JsonObject object, String name) {
    return Visible.of(text(object, name));
  }

  private static String shown(JsonElement element) {
    return Visible.of(text(element, "of a list"));
  }

  private static boolean truth(JsonObject object, String name) {
    return text(object, name).equals("true");
  }

  private static int number(JsonObject object, String name) {
    String text = text(object, name);
    if (!text.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("the number " + name + " is missing");
    }
    return Integer.parseInt(text);
  }

  private static <E extends Enum<E>> E word(JsonObject object, String name, E[] values) {
    String word = text(object, name);
    for (E value : values) {
      if (PictureJson.word(value).equals(word)) {
        return value;
      }
    }
    throw new IllegalArgumentException("there is no " + name + " " + Visible.of(word));
  }
}
