package org.nslab.shell;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nslab.command.Completion;
import org.nslab.command.Correction;
import org.nslab.command.Explanation;

/** What {@code explain --json} and {@code complete --json} print, each in one line. */
public final class CommandJson {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private CommandJson() {}

  /** An object with the members valid, canonical, problem, column, corrections and words. */
  public static String of(Explanation explanation) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("valid", explanation.valid());
    object.put("canonical", explanation.canonical());
    explanation
        .correction()
        .ifPresent(
            correction -> {
              object.put("problem", correction.problem().sentence());
              object.put("column", correction.column());
            });
    object.put(
        "corrections",
        explanation.correction().flatMap(Correction::corrected).map(List::of).orElse(List.of()));
    object.put(
        "words",
        explanation.words().stream()
            .map(word -> ordered("word", word.word(), "meaning", word.meaning()))
            .toList());
    return GSON.toJson(object);
  }

  /** An array of objects with the members value and description. */
  public static String of(Completion completion) {
    return GSON.toJson(
        completion.candidates().stream()
            .map(one -> ordered("value", one.value(), "description", one.description()))
            .toList());
  }

  private static Map<String, String> ordered(
      String first, String firstValue, String second, String secondValue) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put(first, firstValue);
    map.put(second, secondValue);
    return map;
  }
}
