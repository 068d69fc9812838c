package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

/** What lint finds out by working through a lesson. */
@Timeout(60)
final class LinterIT {

  private static final String FAULTY =
      """
      ---
      title: T
      summary: S
      ---
      ```setup
      ip netns add red
      ip netns add red
      ```

      ## Nothing to do
      ```run
      ip link
      ```
      ```check
      namespace red exists
      ```

      ## Not enough
      ```run
      ip netns add blue
      ```
      ```check
      namespace blue exists
      link lo in blue is up
      ```

      ## Tries
      ```setup
      ip link add cable type nonsense
      ```
      ```run
      ip netns add green
      ```
      ```check
      namespace green exists
      ```
      ```wrong
      ip netns add green
      => no namespace
      ```
      ```wrong
      ip netns add grey
      => something else
      => green
      ```
      """;

  private final Path directory;

  LinterIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void findsWhatDoesNotWork() throws IOException, LabException {
    assertEquals(
        List.of(
            "6: What the tutor runs here fails: Cannot create namespace file"
                + " \"/run/netns/red\": File exists",
            "15: The checks of the step 'Nothing to do' hold before the learner has done anything;"
                + " add one that does not.",
            "24: The run block of the step 'Not enough' does not bring this about. lo is in blue,"
                + " but it is down.",
            "29: What the tutor runs here fails: Error: Unknown device type.",
            "38: This wrong try passes the step; the checks must tell it apart.",
            "42: The answer to this try should say 'something else' but is: There is no namespace"
                + " green; there are blue, grey and red."),
        lint(FAULTY));
  }

  @Test
  void goesOnWhereNothingIsWrong() throws IOException, LabException {
    String whole = FAULTY.replaceFirst("ip netns add red\n", "");
    assertEquals(
        List.of(
            "14: The checks of the step 'Nothing to do' hold before the learner has done anything;"
                + " add one that does not."),
        lint(whole.substring(0, whole.indexOf("## Not enough"))));
  }

  @Test
  void aLessonForAnotherLabIsNotWorkedThrough() throws IOException, LabException {
    assertEquals(List.of(), lint(FAULTY.replace("summary: S", "summary: S\nlabs: simulated")));
  }

  @Test
  void everyVariantIsProved() throws IOException, LabException {
    assertEquals(
        List.of(
            "20: The solution of the step 'Mend it' does not bring this about. lo is on the host,"
                + " but it is down. (With {fault=two}.)"),
        lint(
            """
            ---
            title: T
            summary: S
            variables:
              - fault = one | two
            ---

            ## Mend it
            ```break
            ip link set lo down
            ```
            ```solution fault=one
            ip link set lo up
            ```
            ```solution fault=two
            ip link
            ```

            ```check
            link lo is up
            ```
            """));
  }

  @Test
  void aLessonWhoseCommandsAreMissingIsNotWorkedThrough() throws IOException, LabException {
    assertEquals(
        List.of(
            "1: The lesson needs commands that are not here: no-such-tool. It was not worked"
                + " through; `nslab doctor` says how to get them."),
        lint(FAULTY.replace("summary: S", "summary: S\nneeds: ip, no-such-tool")));
  }

  @Test
  void theTemplateHasNoProblems() throws IOException, LabException {
    Path file = LessonTemplate.write(directory.resolve("20-tunnel"));
    assertEquals(List.of(), lint(List.of(file)));
  }

  @Test
  void theExamplesOfTheGuideHaveNoProblems() throws IOException, LabException {
    List<Path> files = new ArrayList<>();
    for (String example : AuthoringGuide.read().examples()) {
      Path file = directory.resolve(files.size() + 1 + "-example.md");
      files.add(Files.writeString(file, example));
    }
    assertEquals(List.of(), lint(files));
  }

  private List<String> lint(String text) throws IOException, LabException {
    return lint(List.of(Files.writeString(directory.resolve("1-a.md"), text)));
  }

  private static List<String> lint(List<Path> paths) throws LabException {
    return new Linter()
        .lint(paths, () -> KernelLab.start(Limits.DEFAULT, limit -> {})).problems().stream()
            .filter(problem -> !problem.message().contains("hint"))
            .map(problem -> problem.line() + ": " + problem.message())
            .toList();
  }
}
