package org.nslab.grading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.grading.attempt.Grader;
import org.nslab.grading.attempt.Labs;
import org.nslab.grading.attempt.Lessons;
import org.nslab.grading.attempt.Results;
import org.nslab.grading.course.Rules;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.report.CsvReport;
import org.nslab.grading.report.HtmlReport;
import org.nslab.grading.report.Report;
import org.nslab.grading.report.TableReport;
import org.nslab.grading.rerun.Pace;
import org.nslab.grading.submission.Roster;
import org.nslab.grading.submission.Student;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import org.nslab.lesson.LessonCatalogue;

/** Attacks by transcripts: each ends as a line in the report, and has no other effect. */
@Timeout(300)
@Tag("proof")
final class AttacksIT {

  private static final String LESSON =
      """
      ---
      title: Attacked
      summary: You can be graded.
      ---

      ## One

      ```run
      ip netns add red
      ip -n red link set lo up
      ```

      ```check
      namespace red exists
      ping from red to 127.0.0.1 works
      ping from host to 10.9.9.9 works
      ```
      """;

  private final Path directory;

  AttacksIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void eachEndsAsALineInTheReport() throws Exception {
    Path lessons = Files.createDirectories(directory.resolve("lessons"));
    Files.writeString(lessons.resolve("01-attacked.md"), LESSON);
    Path secret = Path.of(System.getProperty("user.home"), ".nslab-attacked-" + System.nanoTime());
    Files.writeString(secret, "secret\n");
    try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(1);
      Map<String, String> expected = Attacks.write(directory, secret, server.getLocalPort());
      assertTrue(expected.size() >= 30, expected.toString());
      Roster roster = roster(expected.keySet().stream());
      Files.writeString(directory.resolve("roster.csv"), "id\n");
      try (Results results = Results.of(directory.resolve("results.jsonl"))) {
        grade(LessonCatalogue.of(lessons), roster, results);
        GradedClass graded =
            GradedClass.of(Rules.STANDARD, roster, results, LessonCatalogue.of(lessons));
        assertLines(expected, graded);
        assertHarmless(graded);
      }
      assertThrowsTimeout(server);
      assertEquals("secret\n", Files.readString(secret));
      assertEquals("id\n", Files.readString(directory.resolve("roster.csv")));
    } finally {
      Files.delete(secret);
    }
  }

  private static Roster roster(Stream<String> ids) {
    return Roster.of(Stream.concat(ids, Stream.of("../../x/<b>")).map(Student::of).toList());
  }

  private void grade(LessonCatalogue lessons, Roster roster, Results results) throws Exception {
    Pace pace = Pace.quick(Duration.ofSeconds(4), Duration.ofSeconds(15));
    Labs labs =
        Labs.only("kernel", limits -> KernelLab.startWary(new Limits(100, 128 * 1024), limits));
    Grader.Means means =
        new Grader.Means(new Lessons(lessons), roster, pace, labs, state -> "", false);
    try (ClassRun run =
        new ClassRun(roster, Shard.ALL, 6, () -> new Grader(means), results, attempt -> {})) {
      run.run(List.of(directory.resolve("class")));
    }
  }

  private static void assertLines(Map<String, String> expected, GradedClass graded)
      throws IOException {
    String table = written(new TableReport(), graded);
    assertAll(
        expected.entrySet().stream()
            .map(
                entry ->
                    (Executable)
                        () ->
                            assertTrue(
                                table
                                    .lines()
                                    .filter(line -> line.startsWith("  " + entry.getKey() + ", "))
                                    .anyMatch(line -> line.contains(entry.getValue())),
                                () -> entry + "\n" + table)));
  }

  private void assertHarmless(GradedClass graded) throws IOException {
    String table = written(new TableReport(), graded);
    assertFalse(table.chars().anyMatch(c -> c != '\n' && Character.isISOControl(c)), table);
    String csv = written(new CsvReport(CsvReport.Platform.MOODLE), graded);
    assertFalse(csv.contains(",=") || csv.contains("\n="), csv);
    Path page = directory.resolve("report.html");
    new HtmlReport(svg -> svg).writeBeside(graded, page);
    String html = written(new HtmlReport(svg -> svg), graded);
    assertFalse(html.contains("<script") || html.contains("<img src=x"), html);
    assertTrue(html.contains("&lt;script&gt;"), html);
    try (Stream<Path> all = Files.walk(directory)) {
      List<Path> pages = all.filter(path -> path.toString().endsWith(".html")).toList();
      assertTrue(
          pages.stream().allMatch(path -> path.getNameCount() == directory.getNameCount() + 2));
      assertEquals(graded.students().size(), pages.size());
    }
  }

  private static String written(Report report, GradedClass graded) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.write(graded, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static void assertThrowsTimeout(ServerSocket server) {
    org.junit.jupiter.api.Assertions.assertThrows(
        java.net.SocketTimeoutException.class, server::accept, "somebody reached the machine");
  }
}
