package org.nslab.grading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A class of thirty who took the exam: honest, half-finished, copied, edited and hostile. With each
 * transcript comes what it must be graded with.
 */
public final class MadeUpClass {

  /**
   * What a student must get.
   *
   * @param points of 100
   * @param remarks the kinds of the remarks, sorted
   */
  public record Expected(double points, List<String> remarks) {}

  private final Path directory;
  private final Map<String, Expected> expected = new TreeMap<>();

  private MadeUpClass(Path directory) {
    this.directory = directory;
  }

  /** Writes {@code roster.csv} and a folder a student in {@code class}. */
  public static Map<String, Expected> write(Path directory) throws IOException {
    MadeUpClass made = new MadeUpClass(directory);
    made.honest();
    made.halfFinished();
    made.copied();
    made.edited();
    made.damaged();
    made.hostile();
    made.expect("s030", 0);
    List<String> roster = new ArrayList<>(List.of("id,name"));
    made.expected.keySet().forEach(id -> roster.add(id + ",Student " + id.substring(1)));
    Files.write(directory.resolve("roster.csv"), roster);
    return made.expected;
  }

  private void expect(String id, double points, String... remarks) {
    expected.put(id, new Expected(points, List.of(remarks)));
  }

  private void hand(String id, Scribe scribe) throws IOException {
    scribe.write(file(id));
  }

  private Path file(String id) {
    return directory.resolve("class").resolve(id).resolve("exam.cast");
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "s%03d", number);
  }

  private void honest() throws IOException {
    for (int i = 1; i <= 10; i++) {
      hand(id(i), new ExamTaker(id(i)).honest());
      expect(id(i), 100);
    }
  }

  private void halfFinished() throws IOException {
    double[] points = {20, 35, 50, 65, 80};
    for (int i = 11; i <= 15; i++) {
      hand(id(i), new ExamTaker(id(i)).upTo(i - 10));
      expect(id(i), points[i - 11]);
    }
    // Two namespaces and the bridge of the second tenant: 3 of 7 statements.
    ExamTaker three = new ExamTaker("s016");
    Scribe some = three.upTo(1).entered(2, false);
    three.lines(2).subList(0, 3).forEach(line -> some.ran(2, line, 0));
    hand("s016", some);
    expect("s016", 20 + 15 * 3 / 7.0);
    // One address without its prefix length: 4 of 7 statements.
    ExamTaker mistaken = new ExamTaker("s017");
    Scribe wrong = Scribe.of(ExamTaker.EXAM, "s017").entered(1, true);
    for (String line : mistaken.lines(1)) {
      wrong.ran(1, line.replaceFirst("\\.11/24", ".11"), 0);
    }
    hand("s017", wrong);
    expect("s017", 20 * 4 / 7.0);
  }

  private void copied() throws IOException {
    // What a neighbour had to do, typed as the neighbour had to.
    ExamTaker copying = new ExamTaker("s018", "s001");
    hand("s018", copying.honest());
    expect("s018", 0, "NOT_CONFIRMED", "VARIANT");
    // A neighbour's file.
    Files.createDirectories(file("s019").getParent());
    Files.copy(file("s002"), file("s019"));
    expect("s019", 0, "IDENTITY", "NOT_CONFIRMED", "VARIANT");
    // A neighbour's commands, with one's own values put in.
    hand("s020", translated("s003", "s020"));
    expect("s020", 100);
    Scribe little = translated("s004", "s021");
    little.ran(6, "ip -br addr | cat", 0).ran(6, "echo done", 0);
    hand("s021", little);
    expect("s021", 100);
  }

  /** What one student typed, with another's values. */
  private Scribe translated(String from, String to) throws IOException {
    String text = Files.readString(file(from));
    Map<String, String> theirs = ExamTaker.lesson(from).variant();
    Map<String, String> own = ExamTaker.lesson(to).variant();
    Scribe scribe = Scribe.of(ExamTaker.EXAM, to);
    String gate = "(?<=[0-9]\\.)" + theirs.get("gate") + "(?![0-9.])";
    for (String line : text.lines().skip(1).toList()) {
      String changed = line.replaceAll(gate, own.get("gate"));
      for (String name : List.of("one", "two", "net-one", "net-two", "port")) {
        changed = changed.replace(theirs.get(name), own.get(name));
      }
      scribe.raw(changed);
    }
    return scribe.later(3600);
  }

  private void edited() throws IOException {
    // Nothing was done, and all is said to be passed.
    Scribe empty = Scribe.of(ExamTaker.EXAM, "s022");
    for (int step = 1; step <= 6; step++) {
      empty.entered(step, step == 1).passed(step);
    }
    hand("s022", empty);
    expect("s022", 0, "NOT_CONFIRMED");
    // A command that failed is said to have worked.
    Scribe better = new ExamTaker("s023").upTo(5);
    better.entered(6, false).ran(6, "ip link add br-x type bridgee", 0);
    new ExamTaker("s023").lines(6).forEach(line -> better.ran(6, line, 0));
    hand("s023", better.passed(6));
    expect("s023", 100, "DIFFERENT");
    // What was passed is not said to be.
    ExamTaker modest = new ExamTaker("s024");
    Scribe silent = Scribe.of(ExamTaker.EXAM, "s024");
    for (int step = 1; step <= 6; step++) {
      modest.enter(silent, step, UnaryOperator.identity());
    }
    hand("s024", silent);
    expect("s024", 100, "NOT_CLAIMED");
  }

  private void damaged() throws IOException {
    Files.createDirectories(file("s025").getParent());
    String whole = new ExamTaker("s025").honest().text();
    Files.writeString(file("s025"), whole.substring(0, whole.length() - 8));
    expect("s025", 100, "CUT_OFF");
    Files.createDirectories(file("s026").getParent());
    Files.write(file("s026"), "\u007fELF\0\0\1\2".getBytes(StandardCharsets.ISO_8859_1));
    expect("s026", 0, "LEFT_OUT");
    hand("s027", Scribe.of("99-nothing", "s027").entered(1, true).passed(1));
    expect("s027", 0, "LEFT_OUT");
  }

  private void hostile() throws IOException {
    // Forks without end, then goes on as if nothing had been.
    ExamTaker forking = new ExamTaker("s028");
    Scribe forks =
        forking
            .upTo(2)
            .entered(3, false)
            .ran(3, "ip link show nowhere", 0)
            .ran(3, ":(){ :|:& };:", 0)
            .ran(3, "sleep 3", 0);
    hand("s028", forks);
    expect("s028", 35, "DIFFERENT", "LIMIT");
    // Waits for longer than anybody has time.
    ExamTaker waiting = new ExamTaker("s029");
    Scribe waits = waiting.upTo(5).entered(6, false).ran(6, "sleep 100000", 0);
    waiting.lines(6).forEach(line -> waits.ran(6, line, 0));
    hand("s029", waits.passed(6));
    expect("s029", 100, "DIFFERENT");
  }
}
