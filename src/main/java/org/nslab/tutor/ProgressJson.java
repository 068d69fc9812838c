package org.nslab.tutor;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Progress as the text of its file. */
final class ProgressJson {

  private static final int VERSION = 1;

  private ProgressJson() {}

  static String write(Progress progress) {
    JsonObject lessons = new JsonObject();
    new TreeMap<>(progress.lessons()).forEach((id, lesson) -> lessons.add(id, write(lesson)));
    JsonObject all = new JsonObject();
    all.addProperty("version", VERSION);
    progress.current().ifPresent(current -> all.addProperty("current", current));
    all.add("lessons", lessons);
    return new GsonBuilder().setPrettyPrinting().create().toJson(all) + "\n";
  }

  private static JsonObject write(LessonProgress lesson) {
    JsonArray passed = new JsonArray();
    lesson.passed().stream().sorted().forEach(passed::add);
    JsonObject object = new JsonObject();
    object.addProperty("at", lesson.at());
    object.add("passed", passed);
    object.addProperty("finished", lesson.finished());
    lesson.seed().ifPresent(seed -> object.addProperty("seed", seed));
    return object;
  }

  /**
   * Reads the text of a progress file.
   *
   * @return empty where it is not one, or one of a later version of nslab
   */
  static Optional<Progress> read(String text) {
    try {
      JsonObject all = JsonParser.parseString(text).getAsJsonObject();
      if (all.get("version").getAsInt() != VERSION) {
        return Optional.empty();
      }
      Map<String, LessonProgress> lessons = new TreeMap<>();
      for (Map.Entry<String, JsonElement> entry : all.getAsJsonObject("lessons").entrySet()) {
        lessons.put(entry.getKey(), lesson(entry.getValue().getAsJsonObject()));
      }
      Optional<String> current =
          Optional.ofNullable(all.get("current")).map(JsonElement::getAsString);
      return Optional.of(new Progress(current, lessons));
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | ClassCastException
        | UnsupportedOperationException
        | NumberFormatException
        | StackOverflowError damaged) {
      return Optional.empty();
    }
  }

  private static LessonProgress lesson(JsonObject object) {
    Set<String> passed = new LinkedHashSet<>();
    object.getAsJsonArray("passed").forEach(step -> passed.add(step.getAsString()));
    OptionalLong seed =
        object.has("seed") ? OptionalLong.of(object.get("seed").getAsLong()) : OptionalLong.empty();
    return new LessonProgress(
        object.get("at").getAsString(), passed, object.get("finished").getAsBoolean(), seed);
  }
}
