package org.nslab.transcript;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a command or the tutor did. Steps are numbered from 1, as the prompt shows them.
 */
public sealed interface LessonEvent {

  /** The step that the learner was at, from 1. */
  int step();

  /** What it is called in a file, such as {@code command}. */
  String type();

  /** What else is to be told: names to text, numbers, truth values, or lists of these, in order. */
  default Map<String, Object> details() {
    return Map.of();
  }

  /**
   * A line was run in the lab.
   *
   * @param step where
   * @param line as it was run
   * @param exit 0 to 255, or {@link #ENDED_THE_SHELL}
   * @param lab the lab's name
   * @param canonical the same command in its one spelling; empty where nobody knows it
   */
  record Command(int step, String line, int exit, String lab, String canonical)
      implements LessonEvent {

    /** In place of the exit code of a line that ended the shell itself, such as {@code exit}. */
    public static final int ENDED_THE_SHELL = -1;

    /** The exit code of a line that Ctrl-C ended. */
    public static final int INTERRUPTED = 130;

    /** The exit code is one. */
    public Command {
      if (exit < ENDED_THE_SHELL || exit > 255) {
        throw new IllegalArgumentException("an exit code is 0 to 255");
      }
    }

    @Override
    public String type() {
      return "command";
    }

    @Override
    public Map<String, Object> details() {
      return ordered("line", line, "exit", exit, "lab", lab, "canonical", canonical);
    }
  }

  /**
   * A step began.
   *
   * @param step which
   * @param heading its title
   * @param rebuilt whether the lab was built anew for it, as at the start and after {@code
   *     restart}, {@code skip} and {@code back}; if not, the lab is as the step before left it
   */
  record StepEntered(int step, String heading, boolean rebuilt) implements LessonEvent {

    @Override
    public String type() {
      return "entered";
    }

    @Override
    public Map<String, Object> details() {
      return ordered("heading", heading, "rebuilt", rebuilt);
    }
  }

  /** All that the step asks for is there. */
  record StepPassed(int step) implements LessonEvent {

    @Override
    public String type() {
      return "passed";
    }
  }

  /**
   * A hint was shown.
   *
   * @param number from 1, the first being a nudge
   */
  record HintShown(int step, int number) implements LessonEvent {

    @Override
    public String type() {
      return "hint";
    }

    @Override
    public Map<String, Object> details() {
      return Map.of("number", number);
    }
  }

  /**
   * The learner asked whether the checks hold.
   *
   * @param passed whether all do
   * @param answers what the tutor said of those that do not
   */
  record Checked(int step, boolean passed, List<String> answers) implements LessonEvent {

    /** Copies the list. */
    public Checked {
      answers = List.copyOf(answers);
    }

    @Override
    public String type() {
      return "checked";
    }

    @Override
    public Map<String, Object> details() {
      return ordered("passed", passed, "answers", answers);
    }
  }

  /** The solution was shown. */
  record SolutionShown(int step) implements LessonEvent {

    @Override
    public String type() {
      return "solution";
    }
  }

  /**
   * A question was answered.
   *
   * @param question which of the step's, from 1
   * @param choices the answers that were chosen, from 1 in the order of the lesson's file
   * @param right whether that is the right answer
   */
  record QuizAnswered(int step, int question, List<Integer> choices, boolean right)
      implements LessonEvent {

    /** Copies the list. */
    public QuizAnswered {
      choices = List.copyOf(choices);
    }

    @Override
    public String type() {
      return "quiz";
    }

    @Override
    public Map<String, Object> details() {
      return ordered("question", question, "choices", choices, "right", right);
    }
  }

  /** The learner began the step anew. */
  record Restarted(int step) implements LessonEvent {

    @Override
    public String type() {
      return "restart";
    }
  }

  /** The learner left the step without passing it. */
  record Skipped(int step) implements LessonEvent {

    @Override
    public String type() {
      return "skip";
    }
  }

  /** The learner went back to the step before. */
  record WentBack(int step) implements LessonEvent {

    @Override
    public String type() {
      return "back";
    }
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
