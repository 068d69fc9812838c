package org.nslab.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nslab.lesson.LessonCatalogue;

/**
 * Records a worked run of lessons into {@code transcripts/}: of those that are named, by number or
 * by a part of the name, or of all. CONTRIBUTING.md says how to start it.
 */
public final class RecordTranscripts {

  private static final Path LESSONS = Path.of("lessons");
  private static final Path TRANSCRIPTS = Path.of("transcripts");

  private RecordTranscripts() {}

  /** Records lessons. */
  public static void main(String[] names) throws IOException, InterruptedException {
    LessonCatalogue catalogue = LessonCatalogue.of(LESSONS);
    List<String> ids =
        names.length == 0
            ? catalogue.ids()
            : Arrays.stream(names).flatMap(name -> catalogue.find(name).stream()).toList();
    Files.createDirectories(TRANSCRIPTS);
    for (String id : ids) {
      record(catalogue, id);
    }
    System.exit(0);
  }

  private static void record(LessonCatalogue catalogue, String id)
      throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("nslab-record");
    try {
      new WorkedRun(catalogue.entry(id).orElseThrow().reading().lesson().orElseThrow(), home)
          .work();
      Path file = TRANSCRIPTS.resolve(id + ".cast");
      Files.deleteIfExists(file);
      Pace.change(onlyFile(home.resolve("transcripts").resolve(id)), file);
    } finally {
      delete(home);
    }
  }

  private static Path onlyFile(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
