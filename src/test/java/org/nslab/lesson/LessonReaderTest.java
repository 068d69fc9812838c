package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.lab.World;

final class LessonReaderTest {

  private static final String HEADER = "---\ntitle: T\nsummary: S\n---\n";
  private static final String STEP = "## Do\n\n```run\nip link\n```\n```check\nran ip link\n```\n";
  private static final Path PATH = Path.of("04-cable.md");

  private final Path directory;

  LessonReaderTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void readsEverythingThatALessonCanHold() {
    Lesson lesson =
        lesson(
            """
            ---
            title: "A cable: two ends"
            summary: You can join two namespaces.
            minutes: 12
            world: uplink
            needs: [tcpdump, openvswitch]
            labs: kernel
            points: 7
            exam: true
            ---
            # A cable

            Hello.

            ```setup
            ip netns add red
            ```

            ## Make `it`

            Type this.

            ```run
            ip link add a type veth peer name b
            ```

            It prints nothing.

            ```setup
            true
            ```
            ```break
            false
            ```
            ```check
            link a exists
            # a remark

            link b has peer a
            ```
            ```hint
            One.
            ```
            ```hint
            Two.
            ```
            ```wrong
            ip link add a type dummy
            => no veth
            ```
            ```done
            There it **is**.
            ```

            ## A question

            ```quiz
            How many ends?
            [ ] one
                A cable has two.
            [x] two
            ```
            """);
    assertEquals("04-cable", lesson.id());
    assertEquals(4, lesson.number());
    Header header = lesson.header();
    assertEquals("A cable: two ends", header.title());
    assertEquals(12, header.minutes());
    assertEquals(World.UPLINK, header.world());
    assertEquals(List.of("tcpdump", "openvswitch"), header.needs());
    assertEquals(java.util.Set.of("kernel"), header.labs());
    assertEquals(7, header.points());
    assertTrue(header.exam());
    assertEquals("Hello.", lesson.introduction());

    Step step = lesson.steps().get(0);
    assertEquals("Make it", step.heading());
    assertEquals(
        "Type this.\n\n```run\nip link add a type veth peer name b\n```\n\nIt prints nothing.",
        step.text());
    assertEquals("ip link add a type veth peer name b", step.solutionScript());
    assertEquals("true\nfalse", step.openingScript());
    assertEquals(List.of(36, 39), step.checks().stream().map(c -> c.line()).toList());
    assertEquals(List.of("One.", "Two."), step.hints().stream().map(Block::text).toList());
    assertEquals("ip link add a type dummy", step.wrongTries().get(0).script());
    assertEquals(List.of("no veth"), step.wrongTries().get(0).answers());
    assertEquals("There it **is**.", step.done());
    Quiz quiz = lesson.steps().get(1).quizzes().get(0);
    assertEquals("How many ends?", quiz.question());
    assertEquals(
        List.of(new Choice("one", false, "A cable has two."), new Choice("two", true, "")),
        quiz.choices());
    assertEquals(
        List.of("ip netns add red", "true\nfalse", "ip link add a type veth peer name b"),
        lesson.scriptsToReach(1));
  }

  @Test
  void putsTheValuesOfVariablesIn() {
    String text =
        """
        ---
        title: T
        summary: S
        variables:
          - net = 10.0.1 | 10.0.2
        ---
        ## On {{net}}.0
        ```run
        ip route add {{net}}.0/24 dev lo
        ```
        ```check
        route {{net}}.0/24
        ```
        """;
    assertEquals("On 10.0.1.0", lesson(text).steps().get(0).heading());
    Lesson chosen =
        new LessonReader().read(PATH, text, Map.of("net", "10.0.2")).lesson().orElseThrow();
    assertEquals("ip route add 10.0.2.0/24 dev lo", chosen.steps().get(0).solutionScript());
    assertEquals("route 10.0.2.0/24", chosen.steps().get(0).checks().get(0).text());
  }

  @Test
  void saysWhereAndWhatIsWrong() {
    assertProblem("", 1, "must begin with front matter");
    assertProblem("---\ntitle: T\n", 1, "not closed");
    assertProblem("---\ntitle: T\nsummary: S\n???\n---\n" + STEP, 4, "'key: value' was expected");
    assertProblem("---\nsummary: S\n---\n" + STEP, 1, "'title: Network namespaces'");
    assertProblem("---\ntitle: T\nsummary: S\nminuts: 3\n---\n" + STEP, 4, "mean 'minutes'?");
    assertProblem("---\ntitle: T\nsummary: S\nminutes: ten\n---\n" + STEP, 4, "from 1 to 600");
    assertProblem("---\ntitle: T\ntitle: T\nsummary: S\n---\n" + STEP, 3, "stands twice");
    assertProblem("---\ntitle: T\nsummary: S\nworld: moon\n---\n" + STEP, 4, "empty, uplink");
    assertProblem("---\ntitle: T\nsummary: S\nlabs: real\n---\n" + STEP, 4, "kernel, simulated");
    assertProblem("---\ntitle: T\nsummary: S\nexam: si\n---\n" + STEP, 4, "true or false");
    assertProblem("---\ntitle: T\nsummary: S\nvariables:\n - a=$x\n---\n" + STEP, 4, "'a=$x'");
    assertProblem(HEADER + "{{x}}\n" + STEP, 5, "no variable 'x'");
    assertProblem(HEADER + "Text only.\n", 1, "has no steps");
    assertProblem(HEADER + "## Look\n\nText.\n", 5, "asks for nothing");
    assertProblem(HEADER + "## Look\n```check\nping from a to ::1 works\n```\n", 5, "no commands");
    assertProblem(HEADER + STEP + "```chekc\nx\n```\n", 13, "Did you mean 'check'?");
    assertProblem(HEADER + STEP + "```hint\n```\n", 13, "empty");
    assertProblem(HEADER + STEP + "```hint\nnever closed\n", 13, "never closed");
    assertProblem(HEADER + STEP + "> ```hint\n> x\n> ```\n", 13, "inside a list or a quotation");
    assertProblem(HEADER + "```hint\nx\n```\n" + STEP, 5, "belongs to a step");
    assertProblem(HEADER + STEP + "# One\n", 13, "with one '#'");
    assertProblem(HEADER + STEP + "##\n", 13, "heading with words");
    assertProblem(HEADER + STEP + "```wrong\n=> no\n```\n", 14, "needs a command");
    assertProblem(HEADER + "## Q\n```quiz\nWhy?\n[x] so\n```\n", 7, "two answers");
    assertProblem(HEADER + "## Q\n```quiz\nWhy?\n[x] so\n[ ] no\n```\n", 7, "why it is wrong");
    assertProblem(HEADER + "## Q\n```quiz\nW?\n[x] so\nx\n[ ] no\n  y\n```\n", 9, "indented");
  }

  @Test
  void namesLineAndColumnOfABadStatement() {
    assertProblem(
        HEADER + "## Look\n```run\nx\n```\n```check\nlink a in b\nlinc a exists\n```\n",
        11,
        "Column 1: 'linc' is not understood");
  }

  @Test
  void showsOtherBlocksAsTheyAre() {
    String text = HEADER + STEP + "```mermaid\ngraph\n```\n```\nplain\n```\n";
    assertEquals(
        "```run|ip link|```|```mermaid|graph|```|```|plain|```".replace('|', '\n'),
        lesson(text).steps().get(0).text());
  }

  @Test
  void understandsOtherLineEndingsAndAByteOrderMark() throws IOException {
    Path file = directory.resolve("01-a.md");
    Files.writeString(file, "\uFEFF" + (HEADER + STEP).replace("\n", "\r\n"));
    Lesson lesson = new LessonReader().read(file).lesson().orElseThrow();
    assertEquals("ip link", lesson.steps().get(0).solutionScript());
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    Path file = directory.resolve("01-a.md");
    assertFileProblem(file, 1, "no such file");
    assertFileProblem(directory, 1, "not a file");
    Files.write(file, new byte[] {'a', '\n', 'b', '\n', (byte) 0xff, '\n'});
    assertFileProblem(file, 3, "not UTF-8");
    Files.write(file, new byte[LessonSource.LARGEST + 1]);
    assertFileProblem(file, 1, "larger than 1 MiB");
    Files.write(file, new byte[] {'a', 0});
    assertFileProblem(file, 1, "zero byte");
  }

  @Test
  void problemsNameTheFileAsCompilersDoAndHideControlCharacters() {
    assertEquals("a?[2Jb.md:3: No.", new Problem(Path.of("a\u001b[2Jb.md"), 3, "No.").toString());
  }

  @Test
  void neverThrowsWhateverIsDoneToALesson() {
    String whole =
        HEADER + STEP + "```quiz\nWhy?\n[x] so\n[ ] no\n  y\n```\n> - a\n\n| a |\n|---|\n";
    String[] pieces = {
      "```", "\n", "---\n", "## ", "{{a}}", "[x] ", "=> ", "> ", "- ", "\u0000", "|", "\ud800",
      "***"
    };
    for (long seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder(whole);
      for (int i = random.nextInt(1, 12); i > 0; i--) {
        int at = random.nextInt(text.length() + 1);
        if (random.nextBoolean()) {
          text.insert(at, pieces[random.nextInt(pieces.length)]);
        } else {
          text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
        }
      }
      String mutated = text.toString();
      Reading reading =
          assertTimeoutPreemptively(
              Duration.ofSeconds(5),
              () -> new LessonReader().read(PATH, mutated, Map.of()),
              "seed " + seed);
      int lines = mutated.split("\r\n|\r|\n", -1).length;
      assertTrue(
          reading.problems().stream().allMatch(p -> p.line() >= 1 && p.line() <= lines + 1),
          () -> "seed of a line outside the file, in " + reading.problems());
    }
  }

  @Test
  void staysQuickOnPathologicalText() {
    for (String text :
        List.of(
            "[".repeat(50_000),
            "> ".repeat(20_000),
            "- ".repeat(5_000),
            "*a_ ".repeat(20_000),
            "`".repeat(50_000),
            "|a".repeat(50_000) + "\n" + "|-".repeat(50_000),
            "*a **b ".repeat(5_000) + " b** a*".repeat(5_000),
            "## x\n".repeat(20_000))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> new LessonReader().read(PATH, HEADER + text, Map.of()),
          () -> text.substring(0, 10));
    }
  }

  private static Lesson lesson(String text) {
    Reading reading = new LessonReader().read(PATH, text, Map.of());
    return reading.lesson().orElseThrow(() -> new AssertionError(reading.problems()));
  }

  private static void assertProblem(String text, int line, String message) {
    assertHas(new LessonReader().read(PATH, text, Map.of()), line, message);
  }

  private static void assertFileProblem(Path path, int line, String message) {
    assertHas(new LessonReader().read(path), line, message);
  }

  private static void assertHas(Reading reading, int line, String message) {
    assertTrue(
        reading.problems().stream()
            .anyMatch(p -> p.line() == line && p.message().contains(message)),
        () -> line + " " + message + " not in " + reading.problems());
  }
}
