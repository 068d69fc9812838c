package org.nslab.grading.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonReader;
import org.nslab.transcript.LessonEvent;
import org.nslab.transcript.Origin;
import org.nslab.transcript.TranscriptHeader;
import org.nslab.transcript.TranscriptReader;
import org.nslab.transcript.TranscriptWriter;

/** Transcripts, honest and not, run again on the real kernel. */
@Timeout(120)
final class RerunIT {

  private static final String LESSON =
      """
      ---
      title: Two steps
      summary: You can make namespaces.
      minutes: 5
      ---

      # Two steps

      ```setup
      ip netns add blue
      ```

      ## One

      ```run
      ip netns add red
      ```

      ```check
      namespace red exists
      namespace blue exists
      ran ip netns add red
      ```

      ## Two

      ```setup
      ip netns add green
      ```

      ```solution
      ip netns add yellow
      ```

      ```check
      namespace green exists
      namespace yellow exists
      ```

      ## Three

      ```quiz
      Which?
      [ ] This.
          No.
      [x] That.
          Yes.
      ```
      """;

  private static KernelLab lab;

  private final Path cast;
  private final TranscriptWriter writer;
  private final Lesson lesson;

  RerunIT(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("01-two-steps.md"), LESSON);
    lesson = new LessonReader().read(file).lesson().orElseThrow();
    cast = directory.resolve("a.cast");
    Origin origin =
        new Origin("0", "01-two-steps", Optional.empty(), OptionalLong.empty(), "kernel");
    writer =
        TranscriptWriter.create(
            cast, new TranscriptHeader(80, 24, 0, "", Map.of(), Optional.of(origin)));
  }

  @BeforeAll
  static void start() throws LabException {
    lab = KernelLab.start(Limits.DEFAULT, limit -> {});
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  private void entered(int step, boolean rebuilt) {
    writer.happened(new LessonEvent.StepEntered(step, "", rebuilt));
  }

  private void passed(int step) {
    writer.happened(new LessonEvent.StepPassed(step));
  }

  private void ran(int step, String line, int exit) {
    writer.line(line);
    writer.happened(new LessonEvent.Command(step, line, exit, "kernel", ""));
  }

  private List<Replayed> rerun() throws IOException, LabException {
    return rerun(Duration.ofSeconds(30));
  }

  private List<Replayed> rerun(Duration limit) throws IOException, LabException {
    List<Replayed> told = new ArrayList<>();
    try (TranscriptReader reader = TranscriptReader.open(cast);
        Rerun rerun = new Rerun(lesson, lab, Pace.leisurely(limit), told::add)) {
      rerun.run(reader);
    }
    return told;
  }

  private static List<Boolean> agreements(List<Replayed> told) {
    return told.stream().map(Replayed::agrees).toList();
  }

  @Test
  void anHonestRunAgrees() throws Exception {
    entered(1, true);
    ran(1, "ip netns add blue", 1);
    ran(1, "cd /tmp; x=red", 0);
    ran(1, "ip netns add $x && test $PWD = /tmp", 0);
    passed(1);
    entered(2, false);
    ran(2, "ip netns add yellow", 0);
    passed(2);
    entered(3, false);
    writer.happened(new LessonEvent.QuizAnswered(3, 1, List.of(1), false));
    writer.happened(new LessonEvent.QuizAnswered(3, 1, List.of(2), true));
    passed(3);
    // The first check wants the very words; a variable hides them.
    assertEquals(List.of(true, true, true, false, true, true, true), agreements(rerun()));
  }

  @Test
  void whatIsClaimedIsNotBelieved() throws Exception {
    entered(1, true);
    ran(1, "ip netns add rde", 0);
    ran(1, "false", 0);
    passed(1);
    entered(2, false);
    passed(2);
    entered(3, false);
    writer.happened(new LessonEvent.QuizAnswered(3, 1, List.of(1), true));
    passed(3);
    List<Replayed> told = rerun();
    assertEquals(List.of(true, false, false, false, false), agreements(told));
    assertEquals(new Replayed.Line(1, "false", 0, 1), told.get(1));
    Replayed.Passed third = (Replayed.Passed) told.get(4);
    assertEquals("Three", third.heading());
    assertEquals(List.of("Question 1 has no right answer."), third.look().missing());
  }

  @Test
  void theLabIsRebuiltWhereItWasRebuilt() throws Exception {
    entered(1, true);
    ran(1, "ip netns del blue", 0);
    writer.happened(new LessonEvent.Restarted(1));
    entered(1, true);
    ran(1, "ip netns del blue", 0);
    writer.happened(new LessonEvent.Skipped(1));
    entered(2, true);
    ran(2, "ip netns del red && ip netns del blue && ip netns del green", 0);
    ran(2, "exit 3", -1);
    entered(2, true);
    ran(2, "ip netns del green", 0);
    writer.happened(new LessonEvent.WentBack(2));
    entered(1, true);
    ran(1, "ip netns del red", 1);
    List<Replayed> told = rerun();
    assertTrue(told.stream().allMatch(Replayed::agrees), told.toString());
  }

  @Test
  void whatWasInterruptedIsInterrupted() throws Exception {
    entered(1, true);
    ran(1, "ping 127.0.0.1", 130);
    ran(1, "x=kept; while true; do sleep 0.1; done", 130);
    ran(1, "trap '' TERM; while true; do read -t 0.05 </dev/zero; done", 130);
    ran(1, "true", 0);
    long before = System.nanoTime();
    List<Replayed> told = rerun();
    assertTrue(told.stream().allMatch(Replayed::agrees), told.toString());
    assertTrue(System.nanoTime() - before < 20_000_000_000L);
  }

  @Test
  void whatDoesNotEndIsEnded() throws Exception {
    entered(1, true);
    ran(1, "sleep 1000", 0);
    ran(1, "true", 0);
    assertEquals(
        List.of(new Replayed.Line(1, "sleep 1000", 0, 124), new Replayed.Line(1, "true", 0, 0)),
        rerun(Duration.ofMillis(300)).subList(0, 2));
  }

  @Test
  void whatWasTypedIntoAProgramIsTypedAgain() throws Exception {
    entered(1, true);
    writer.line("ip netns exec blue bash");
    writer.keys("ip link set lo up\r");
    writer.keys("ping 127.0.0.1\r");
    writer.keys("\003");
    writer.keys("ip addr add 10.0.0.1/2x\1774 dev lo\rexit 4\r");
    writer.happened(new LessonEvent.Command(1, "ip netns exec blue bash", 4, "kernel", ""));
    ran(1, "ip -n blue -br addr show up | grep -q '^lo .*10.0.0.1/24'", 0);
    List<Replayed> told = rerun();
    assertTrue(told.stream().allMatch(Replayed::agrees), told.toString());
  }

  @Test
  void aStepThatTheLessonDoesNotHaveIsSaid() {
    entered(4, true);
    IOException e = assertThrows(IOException.class, this::rerun);
    assertTrue(String.valueOf(e.getMessage()).contains("only 3"), e.toString());
  }
}
