package org.nslab.diagram.markup;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.Mark;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Stop;

/** A map as JSON, and back. docs/maps.md describes the members. */
public final class PictureJson {

  static final int VERSION = 1;

  private static final Gson GSON = new Gson();

  private PictureJson() {}

  /** One object on one line, of nothing but ASCII, so that no name can steer a terminal. */
  public static String write(Picture picture) {
    JsonObject object = new JsonObject();
    object.addProperty("version", VERSION);
    object.add("boxes", array(picture.boxes().stream().map(PictureJson::box).toList()));
    object.add("cables", array(picture.cables().stream().map(PictureJson::cable).toList()));
    object.add("way", array(picture.way().stream().map(PictureJson::stop).toList()));
    StringBuilder ascii = new StringBuilder();
    for (char c : GSON.toJson(object).toCharArray()) {
      ascii.append(c < 127 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return ascii.append('\n').toString();
  }

  /**
   * A picture that was written so. Its texts are made fit to be shown once more.
   *
   * @throws IllegalArgumentException with a sentence if it is none
   */
  public static Picture read(String json) {
    return new PictureReader(json).picture();
  }

  private static JsonArray array(List<JsonObject> objects) {
    JsonArray array = new JsonArray();
    objects.forEach(array::add);
    return array;
  }

  private static JsonArray strings(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  private static JsonObject box(Box box) {
    JsonObject object = new JsonObject();
    object.addProperty("id", box.id());
    object.addProperty("title", box.title());
    object.addProperty("kind", word(box.kind()));
    object.add("devices", array(box.devices().stream().map(PictureJson::device).toList()));
    object.add("notes", strings(box.notes()));
    mark(object, box.mark());
    return object;
  }

  private static JsonObject device(Device device) {
    JsonObject object = new JsonObject();
    object.addProperty("id", device.id());
    object.addProperty("name", device.name());
    object.addProperty("kind", device.kind());
    object.addProperty("state", word(device.state()));
    object.add("addresses", strings(device.addresses()));
    device.mac().ifPresent(mac -> object.addProperty("mac", mac));
    device.parent().ifPresent(parent -> object.addProperty("parent", parent));
    object.addProperty("bare", device.isBare());
    mark(object, device.mark());
    return object;
  }

  private static JsonObject cable(Cable cable) {
    JsonObject object = new JsonObject();
    object.addProperty("one", cable.one());
    object.addProperty("other", cable.other());
    object.addProperty("kind", word(cable.kind()));
    object.addProperty("carries", cable.carries());
    mark(object, cable.mark());
    return object;
  }

  private static JsonObject stop(Stop stop) {
    JsonObject object = new JsonObject();
    object.addProperty("number", stop.number());
    object.addProperty("reply", stop.isReply());
    object.addProperty("box", stop.box());
    stop.device().ifPresent(device -> object.addProperty("device", device));
    stop.end().ifPresent(end -> object.addProperty("end", end));
    object.addProperty("text", stop.text());
    return object;
  }

  private static void mark(JsonObject object, Mark mark) {
    if (mark != Mark.NONE) {
      object.addProperty("mark", word(mark));
    }
  }

  /** {@code no-carrier}. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
