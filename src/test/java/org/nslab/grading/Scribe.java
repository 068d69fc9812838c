package org.nslab.grading;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes transcripts as somebody wants them, true or not. */
public final class Scribe {

  /** 2026-11-24 10:00 UTC. */
  static final long BEGAN = 1_795_514_400L;

  private final List<String> lines = new ArrayList<>();
  private double time;

  private Scribe(String lesson, String student, long began) {
    JsonObject origin = new JsonObject();
    origin.addProperty("version", "0.1.0");
    origin.addProperty("lesson", lesson);
    if (!student.isEmpty()) {
      origin.addProperty("student", student);
    }
    origin.addProperty("lab", "kernel");
    JsonObject header = new JsonObject();
    header.addProperty("version", 2);
    header.addProperty("width", 80);
    header.addProperty("height", 24);
    header.addProperty("timestamp", began);
    header.add("nslab", origin);
    lines.add(header.toString());
  }

  /** A transcript of a lesson that names a student, or nobody. */
  public static Scribe of(String lesson, String student) {
    return new Scribe(lesson, student, BEGAN);
  }

  /** The same, of the student's try with this seed. */
  Scribe ofTry(long seed) {
    JsonObject header = JsonParser.parseString(lines.get(0)).getAsJsonObject();
    header.getAsJsonObject("nslab").addProperty("seed", seed);
    lines.set(0, header.toString());
    return this;
  }

  static Scribe of(String lesson, String student, long began) {
    return new Scribe(lesson, student, began);
  }

  /** Lets seconds go by. */
  public Scribe later(double seconds) {
    time += seconds;
    return this;
  }

  Scribe event(String code, String data) {
    time += 0.1;
    JsonArray event = new JsonArray();
    event.add(code);
    event.add(data);
    String text = event.toString();
    lines.add(String.format(Locale.ROOT, "[%.3f,%s", time, text.substring(1)));
    return this;
  }

  private Scribe happened(String type, int step, String details) {
    return event("x", "{\"type\":\"" + type + "\",\"step\":" + step + details + "}");
  }

  /** A step began. */
  public Scribe entered(int step, boolean rebuilt) {
    return happened("entered", step, ",\"heading\":\"\",\"rebuilt\":" + rebuilt);
  }

  /** A line was run. */
  public Scribe ran(int step, String line, int exit) {
    event("i", line + "\r");
    later(2);
    JsonObject command = new JsonObject();
    command.addProperty("type", "command");
    command.addProperty("step", step);
    command.addProperty("line", line);
    command.addProperty("exit", exit);
    command.addProperty("lab", "kernel");
    command.addProperty("canonical", "");
    return event("x", command.toString());
  }

  /** A step was passed. */
  public Scribe passed(int step) {
    happened("passed", step, "");
    return event("m", "step " + step);
  }

  Scribe hint(int step, int number) {
    return happened("hint", step, ",\"number\":" + number);
  }

  Scribe solution(int step) {
    return happened("solution", step, "");
  }

  Scribe raw(String line) {
    lines.add(line);
    return this;
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** Writes it to a file. */
  public Path write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.writeString(file, text());
  }
}
