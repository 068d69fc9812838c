package org.nslab.transcript;

import java.util.Map;
import java.util.Optional;

/** Turns the object of an {@code x} event back into what happened. */
final class LessonEventReader {

  private static final int MOST = 100_000;

  private interface Kind {
    LessonEvent read(int step, Members members) throws Members.Wrong;
  }

  /** The types of {@link LessonEvent}, by the name that each has in a file. */
  private static final Map<String, Kind> KINDS =
      Map.of(
          "command", LessonEventReader::command,
          "entered",
              (step, members) ->
                  new LessonEvent.StepEntered(
                      step, members.text("heading"), members.truth("rebuilt")),
          "passed", (step, members) -> new LessonEvent.StepPassed(step),
          "hint",
              (step, members) -> new LessonEvent.HintShown(step, members.number("number", 1, MOST)),
          "checked",
              (step, members) ->
                  new LessonEvent.Checked(step, members.truth("passed"), members.texts("answers")),
          "solution", (step, members) -> new LessonEvent.SolutionShown(step),
          "quiz", LessonEventReader::quiz,
          "restart", (step, members) -> new LessonEvent.Restarted(step),
          "skip", (step, members) -> new LessonEvent.Skipped(step),
          "back", (step, members) -> new LessonEvent.WentBack(step));

  private LessonEventReader() {}

  /** Empty where the object is of a type that nslab does not know. */
  static Optional<LessonEvent> read(Members members) throws Members.Wrong {
    Kind kind = members.has("type") ? KINDS.get(members.text("type")) : null;
    return kind == null
        ? Optional.empty()
        : Optional.of(kind.read(members.number("step", 1, MOST), members));
  }

  private static LessonEvent command(int step, Members members) throws Members.Wrong {
    return new LessonEvent.Command(
        step,
        members.text("line"),
        members.number("exit", LessonEvent.Command.ENDED_THE_SHELL, 255),
        members.text("lab"),
        members.text("canonical"));
  }

  private static LessonEvent quiz(int step, Members members) throws Members.Wrong {
    return new LessonEvent.QuizAnswered(
        step,
        members.number("question", 1, MOST),
        members.numbers("choices", 1, MOST),
        members.truth("right"));
  }
}
