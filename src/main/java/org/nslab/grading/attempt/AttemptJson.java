package org.nslab.grading.attempt;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.Optional;

/** An attempt as one line of JSON. */
public final class AttemptJson {

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private AttemptJson() {}

  /** The line, without its end. */
  public static String write(Attempt attempt) {
    return GSON.toJson(attempt);
  }

  /** Reads a line; empty where it is none of ours. */
  static Optional<Attempt> read(String line) {
    try {
      return Optional.ofNullable(GSON.fromJson(line, Attempt.class));
    } catch (JsonParseException | NullPointerException | IllegalStateException broken) {
      return Optional.empty();
    }
  }
}
