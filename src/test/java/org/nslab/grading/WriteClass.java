package org.nslab.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a class of exam takers to grade, for benchmarks: {@code DIRECTORY NUMBER} makes {@code
 * DIRECTORY/roster.csv} and a folder a student in {@code DIRECTORY/class}.
 */
public final class WriteClass {

  private WriteClass() {}

  /** Writes a class. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Path.of(arguments[0]);
    int size = Integer.parseInt(arguments[1]);
    List<String> roster = new ArrayList<>(List.of("id,name"));
    for (int i = 1; i <= size; i++) {
      String id = String.format(Locale.ROOT, "s%03d", i);
      roster.add(id + ",Student " + i);
      ExamTaker taker = new ExamTaker(id);
      // Every fifth stops before the end.
      Scribe scribe = i % 5 == 0 ? taker.upTo(1 + i / 5 % 5) : taker.honest();
      scribe.write(directory.resolve("class").resolve(id).resolve("exam.cast"));
    }
    Files.write(directory.resolve("roster.csv"), roster);
  }
}
