package org.nslab.grading.rerun;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

  private final Lesson lesson;
  private final Pace pace;
  private final Consumer<Replayed> listener;
  private final Examiner examiner;
  private final Stage stage;
  private final RerunShell shell;
  private final Typed keyboard = new Typed();
  private final List<TypedCommand> typed = new ArrayList<>();
  private final Answers answers = new Answers();
  private Duration time = Duration.ZERO;
  private int step;
  private boolean isUnseen;
  private boolean hasEnded;
  private boolean isOutOfTime;

  /**
   * Readies a run; the lab is begun anew by it and not closed.
   *
   * @param lesson the one that the transcript is of
   * @param pace how long it may take
   * @param listener takes what came of each command and each step, in order
   */
  public Rerun(Lesson lesson, Lab lab, Pace pace, Consumer<Replayed> listener) {
    this.lesson = lesson;
    this.pace = pace;
    this.listener = listener;
    this.examiner = new Examiner(lab);
    this.shell = new RerunShell(lab, pace);
    this.stage = new Stage(lab, lesson);
  }

  /**
   * Runs all of it.
   *
   * @throws IOException if the transcript cannot be read, or is not one of this lesson; what was
   *     read of it before was run
   * @throws LabException if no lab can be had any more
   */
  public void run(TranscriptReader transcript) throws IOException, LabException {
    long end = System.nanoTime() + pace.all().toNanos();
    begin(0);
    try {
      Optional<TimedEvent> next = transcript.next();
      while (next.isPresent() && !isOutOfTime) {
        take(next.get());
        isOutOfTime = System.nanoTime() - end > 0;
        next = transcript.next();
      }
    } finally {
      leave();
    }
  }

  /** Whether the time was up before the transcript's end. */
  public boolean isOutOfTime() {
    return isOutOfTime;
  }

  /**
   * What holds as a step begins, in a lab that was built for it.
   *
   * @param index from 0
   * @throws LabException if the lab cannot be built
   */
  public Look untouched(int index) throws LabException {
    begin(index);
    return examiner.look(current(), typed, answers);
  }

  private void take(TimedEvent timed) throws IOException, LabException {
    time = timed.time();
    if (timed.event() instanceof Event.Input input) {
      keyboard.input(timed.time(), input.data());
    } else if (timed.event() instanceof Event.Happened happened) {
      take(happened.what());
      keyboard.forget();
    }
  }

  private void take(LessonEvent what) throws IOException, LabException {
    if (what instanceof LessonEvent.Command command) {
      command(command);
    } else if (what instanceof LessonEvent.StepEntered entered) {
      enter(entered);
    } else if (what instanceof LessonEvent.StepPassed) {
      listener.accept(new Replayed.Passed(step + 1, current().heading(), look(), time));
    } else if (what instanceof LessonEvent.QuizAnswered answer) {
      isUnseen = true;
      answers.take(current(), answer);
    } else if (what instanceof LessonEvent.HintShown) {
      listener.accept(new Replayed.Helped(step + 1, false));
    } else if (what instanceof LessonEvent.SolutionShown) {
      listener.accept(new Replayed.Helped(step + 1, true));
    }
  }

  private void command(LessonEvent.Command command) {
    int exit = LessonEvent.Command.ENDED_THE_SHELL;
    if (!hasEnded) {
      try {
        exit = shell.run(command, keyboard.keys(), keyboard.took(time));
      } catch (LabException ended) {
        hasEnded = true;
      }
    }
    isUnseen = true;
    if (current().checks().stream().anyMatch(statement -> statement.check().isOfCommands())) {
      typed.add(TypedCommand.of(command.line(), exit));
    }
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
    leave();
    if (entered.rebuilt() || index != step + 1 || hasEnded) {
      begin(index);
    } else {
      moveTo(index);
      stage.open(current().openingScript());
    }
  }

  private void leave() {
    if (isUnseen) {
      listener.accept(new Replayed.Left(step + 1, current().heading(), look(), time));
    }
  }

  private void begin(int index) throws LabException {
    shell.leave();
    stage.build(index);
    hasEnded = false;
    moveTo(index);
  }

  private void moveTo(int index) {
    step = index;
    isUnseen = false;
    typed.clear();
    answers.clear();
  }

  private Step current() {
    return lesson.steps().get(step);
  }

  private Look look() {
    isUnseen = false;
    if (!hasEnded) {
      try {
        return examiner.look(current(), typed, answers);
      } catch (LabException ended) {
        hasEnded = true;
      }
    }
    return Look.ofNothing(Examiner.asked(current()));
  }

  /** Ends the shell; the lab stays. */
  @Override
  public void close() {
    shell.close();
  }
}
