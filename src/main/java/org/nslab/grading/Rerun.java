package org.nslab.grading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nslab.check.Examination;
import org.nslab.check.LabObservation;
import org.nslab.check.TypedCommand;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.Step;
import org.nslab.transcript.Event;
import org.nslab.transcript.LessonEvent;
import org.nslab.transcript.TimedEvent;
import org.nslab.transcript.TranscriptReader;

/**
 * Runs the commands of a transcript again in a lab and tells what came of it. Nothing that the
 * transcript claims is believed: exit codes are compared, and a step counts as passed where its
 * checks hold in the lab and its questions were answered rightly.
 */
public final class Rerun implements AutoCloseable {

  private static final Duration SETUP_LIMIT = Duration.ofSeconds(60);

  private final Lesson lesson;
  private final Lab lab;
  private final Consumer<Replayed> listener;
  private final RerunShell shell;
  private final List<TypedCommand> typed = new ArrayList<>();
  private final Answers answers = new Answers();
  private final StringBuilder keys = new StringBuilder();
  private Duration lineTyped = Duration.ZERO;
  private boolean lineIsRunning;
  private int step;

  /**
   * Readies a run; the lab is begun anew by it and not closed.
   *
   * @param lesson the one that the transcript is of
   * @param limit how long a command may run before it is interrupted
   * @param listener takes what came of each command and each passed step, in order
   */
  public Rerun(Lesson lesson, Lab lab, Duration limit, Consumer<Replayed> listener) {
    this.lesson = lesson;
    this.lab = lab;
    this.listener = listener;
    this.shell = new RerunShell(lab, limit);
  }

  /**
   * Runs all of it.
   *
   * @throws IOException if the transcript cannot be read, or is not one of this lesson
   * @throws LabException if the lab cannot be used any more
   */
  public void run(TranscriptReader transcript) throws IOException, LabException {
    begin(0);
    for (Optional<TimedEvent> next = transcript.next();
        next.isPresent();
        next = transcript.next()) {
      take(next.get());
    }
  }

  private void take(TimedEvent timed) throws IOException, LabException {
    if (timed.event() instanceof Event.Input input) {
      input(timed.time(), input.data());
    } else if (timed.event() instanceof Event.Happened happened) {
      LessonEvent what = happened.what();
      if (what instanceof LessonEvent.Command command) {
        command(command, timed.time());
      } else if (what instanceof LessonEvent.StepEntered entered) {
        enter(entered);
      } else if (what instanceof LessonEvent.StepPassed) {
        listener.accept(passed());
      } else if (what instanceof LessonEvent.QuizAnswered answer) {
        answers.take(current(), answer);
      }
      lineIsRunning = false;
    }
  }

  /** The first input since the last event is the line, the others went to its programs. */
  private void input(Duration time, String data) {
    if (lineIsRunning) {
      keys.append(data);
      return;
    }
    lineIsRunning = true;
    lineTyped = time;
    keys.setLength(0);
  }

  private void command(LessonEvent.Command command, Duration ended) throws LabException {
    String given = lineIsRunning ? keys.toString() : "";
    Duration took = lineIsRunning ? ended.minus(lineTyped) : Duration.ZERO;
    int exit = shell.run(command, new Keys(given), took);
    typed.add(TypedCommand.of(command.line(), exit));
    listener.accept(new Replayed.Line(step + 1, command.line(), command.exit(), exit));
  }

  private void enter(LessonEvent.StepEntered entered) throws IOException, LabException {
    int index = entered.step() - 1;
    if (index >= lesson.steps().size()) {
      throw new IOException(
          "The transcript tells of step "
              + entered.step()
              + ", but the lesson "
              + lesson.id()
              + " has only "
              + lesson.steps().size()
              + "; it is of another version of the lesson.");
    }
    if (entered.rebuilt() || index != step + 1) {
      begin(index);
    } else {
      moveTo(index);
      open(current().openingScript());
    }
  }

  private void begin(int index) throws LabException {
    shell.close();
    lab.reset();
    lab.surround(lesson.header().world());
    for (String script : lesson.scriptsToReach(index)) {
      open(script);
    }
    moveTo(index);
  }

  private void open(String script) throws LabException {
    if (!script.isBlank()) {
      lab.capture(script, SETUP_LIMIT);
    }
  }

  private void moveTo(int index) {
    step = index;
    typed.clear();
    answers.clear();
  }

  private Step current() {
    return lesson.steps().get(step);
  }

  private Replayed passed() throws LabException {
    Examination examination = Examination.of(current().checks(), LabObservation.of(lab, typed));
    List<String> missing = new ArrayList<>(examination.answers());
    missing.addAll(answers.missing(current()));
    return new Replayed.Passed(
        step + 1, current().heading(), examination.passed() && missing.isEmpty(), missing);
  }

  /** Ends the shell; the lab stays. */
  @Override
  public void close() {
    shell.close();
  }
}
