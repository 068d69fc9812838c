package org.nslab.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.Tools;
import org.nslab.grading.attempt.Attempt;
import org.nslab.grading.attempt.Mark;
import org.nslab.grading.attempt.Remark;
import org.nslab.grading.attempt.Results;
import org.nslab.grading.course.Rules;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.submission.Roster;
import org.nslab.grading.submission.Student;
import org.nslab.lesson.LessonCatalogue;

/** The page for instructors, as a browser sees it. */
@Timeout(120)
final class HtmlReportIT {

  private static final String EVIL = "<script>document.title='gotcha'</script>";
  private static final String PICTURE =
      "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='80'><rect width='200' height='80'"
          + " fill='#cde'/><text x='10' y='40'>host</text></svg>";

  private final Path directory;

  HtmlReportIT(@TempDir Path directory) {
    this.directory = directory;
  }

  private static Mark mark(int step, double share, String heading) {
    boolean isFull = share == 1;
    return new Mark(
        step,
        heading,
        20,
        share,
        isFull ? List.of() : List.of("veth-a in a has the address 10.0.0.1/32. " + EVIL),
        isFull ? List.of() : List.of("netmask-missing"),
        0,
        false,
        60L * step,
        PICTURE);
  }

  private Path page() throws IOException {
    Roster roster =
        Roster.of(List.of(Student.of("s001"), Student.of("s002"), Student.of("x/" + EVIL)));
    try (Results results = Results.of(directory.resolve("results.jsonl"))) {
      for (Student student : roster.students()) {
        List<Mark> marks =
            List.of(mark(1, 1, "The first tenant"), mark(2, 0.5, "The second tenant"));
        results.add(
            new Attempt(
                student.id(),
                student.id(),
                EVIL + "/exam.cast",
                "19-exam",
                "Exam",
                "kernel",
                1_795_514_400L,
                300,
                12,
                marks,
                List.of(new Remark(Remark.Kind.DIFFERENT, "`" + EVIL + "` ended otherwise.")),
                List.of("a", "b", "c", "d", "e", "f", "g", "h", "i")));
      }
      GradedClass graded =
          GradedClass.of(Rules.STANDARD, roster, results, LessonCatalogue.of(Path.of("lessons")));
      Path page = directory.resolve("report.html");
      try (OutputStream out = Files.newOutputStream(page)) {
        new HtmlReport(svg -> svg).write(graded, out);
      }
      new HtmlReport(svg -> svg).writeBeside(graded, page);
      return page;
    }
  }

  private String browse(String... options) throws IOException, InterruptedException {
    Path output = directory.resolve("browser.txt");
    List<String> command =
        new java.util.ArrayList<>(
            List.of("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--incognito"));
    command.add("--user-data-dir=" + directory.resolve("profile"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(output.toFile())
            .redirectError(directory.resolve("browser-errors.txt").toFile())
            .start();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "chromium does not end");
      assertEquals(0, process.exitValue());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readString(output);
  }

  @Test
  void aBrowserShowsItAndRunsNothing() throws Exception {
    Tools.need("chromium");
    Path page = page();
    String shown = browse("--dump-dom", page.toUri().toString());
    assertTrue(shown.contains("<title>Grades</title>"), shown);
    assertTrue(shown.contains("Checkpoints of Exam"), shown);
    assertTrue(shown.contains("netmask-missing"), shown);
    assertTrue(shown.contains("3. The host joins both"), shown);
    assertFalse(shown.contains("<script"), shown);
    Path picture = directory.resolve("page.png");
    browse("--screenshot=" + picture, "--window-size=1000,1600", page.toUri().toString());
    assertTrue(Files.size(picture) > 20_000);
    Path keep = Path.of("target", "report.png");
    Files.copy(picture, keep, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void itNeedsNoNetwork() throws IOException {
    String html = Files.readString(page());
    assertFalse(html.matches("(?s).*(src|href)=\"(?!data:|#).*"), "something is fetched");
    assertFalse(html.contains("url("), "something is fetched");
    assertTrue(html.contains("@media print"));
    Path one = directory.resolve("report-students").resolve("s001.html");
    assertTrue(Files.readString(one).contains("The second tenant"));
  }
}
