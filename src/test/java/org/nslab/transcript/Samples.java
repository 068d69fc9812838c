package org.nslab.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;

/** Transcripts to test with. */
final class Samples {

  static final TranscriptHeader HEADER =
      new TranscriptHeader(
          80,
          24,
          1_795_512_600,
          "A cable between two namespaces",
          Map.of("TERM", "xterm-256color", "SHELL", "/bin/bash"),
          Optional.of(
              new Origin(
                  "0.1.0", "04-veth-cable", Optional.of("s 42"), OptionalLong.of(7), "kernel")));

  private static final String[] PIECES = {
    "ip link",
    "\r\n",
    "\u001b[1m",
    "é",
    "日本",
    "😀",
    "\"",
    "\\",
    "\0",
    "\u2028",
    "\u007f",
    "a'b",
    "{"
  };

  private static final List<Function<Random, Event>> KINDS =
      List.of(
          random -> new Event.Output(text(random)),
          random -> new Event.Input(text(random)),
          random -> new Event.Marker(text(random)),
          random -> new Event.Resize(1 + random.nextInt(65535), 1 + random.nextInt(65535)),
          random ->
              happened(
                  new LessonEvent.Command(
                      step(random), text(random), random.nextInt(257) - 1, "kernel", text(random))),
          random ->
              happened(
                  new LessonEvent.StepEntered(step(random), text(random), random.nextBoolean())),
          random -> happened(new LessonEvent.StepPassed(step(random))),
          random -> happened(new LessonEvent.HintShown(step(random), 1 + random.nextInt(5))),
          random ->
              happened(
                  new LessonEvent.Checked(
                      step(random), random.nextBoolean(), List.of(text(random), text(random)))),
          random -> happened(new LessonEvent.SolutionShown(step(random))),
          random ->
              happened(
                  new LessonEvent.QuizAnswered(
                      step(random), 1 + random.nextInt(4), List.of(1, 3), random.nextBoolean())),
          random -> happened(new LessonEvent.Restarted(step(random))),
          random -> happened(new LessonEvent.Skipped(step(random))),
          random -> happened(new LessonEvent.WentBack(step(random))));

  private Samples() {}

  static List<Event> events(Random random, int count) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(KINDS.get(random.nextInt(KINDS.size())).apply(random));
    }
    return events;
  }

  private static Event happened(LessonEvent what) {
    return new Event.Happened(what);
  }

  private static int step(Random random) {
    return 1 + random.nextInt(30);
  }

  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
