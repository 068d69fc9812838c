package org.nslab.tutor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.check.Examination;
import org.nslab.check.LabObservation;
import org.nslab.check.TypedCommand;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.Quiz;
import org.nslab.lesson.Step;
import org.nslab.network.NetworkState;

/**
 * A learner's way through one lesson: which step, what was typed in it, which hints were given,
 * which questions are still open. The lab is that of the lesson alone.
 */
public final class Walk {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Lesson lesson;
  private final Lab lab;
  private final List<TypedCommand> typed = new ArrayList<>();
  private int step;
  private int hints;
  private int answered;

  /** At the first step; {@link #begin} readies the lab for it. */
  public Walk(Lesson lesson, Lab lab) {
    this.lesson = lesson;
    this.lab = lab;
  }

  /** The lesson. */
  public Lesson lesson() {
    return lesson;
  }

  /** The step that the learner is at. */
  public Step step() {
    return lesson.steps().get(step);
  }

  /** Its index, from 0. */
  public int index() {
    return step;
  }

  /** Whether there is a step after this one. */
  public boolean hasNext() {
    return step + 1 < lesson.steps().size();
  }

  /**
   * Readies a fresh lab for a step and goes there.
   *
   * @param index from 0
   * @throws LabException if the lab has ended
   */
  public void begin(int index) throws LabException {
    lesson.header().furnish(lab);
    for (String script : lesson.scriptsToReach(index)) {
      lab.capture(script, LIMIT);
    }
    enter(index);
  }

  /**
   * Builds the lab anew as it is when a step begins, and goes there.
   *
   * @param index from 0
   * @throws LabException if the lab cannot be built
   */
  public void beginAnew(int index) throws LabException {
    lab.reset();
    begin(index);
  }

  /** Goes on to the next step with the lab as it is. */
  public void goOn() throws LabException {
    enter(step + 1);
    if (!step().openingScript().isEmpty()) {
      lab.capture(step().openingScript(), LIMIT);
    }
  }

  private void enter(int index) {
    step = index;
    hints = 0;
    answered = 0;
    typed.clear();
  }

  /** Notes what the learner typed. */
  public void typed(String line, int exitCode) {
    typed.add(TypedCommand.of(line, exitCode));
  }

  /**
   * Looks at the step's checks.
   *
   * @param network the lab's network as it is now
   */
  public Examination look(NetworkState network) throws LabException {
    return Examination.of(step().checks(), new LabObservation(lab, network, typed));
  }

  /** The next hint, from a nudge to nearly the answer; empty when all were given. */
  public Optional<Hint> hint() {
    int all = step().hints().size();
    if (hints == all) {
      return Optional.empty();
    }
    hints++;
    return Optional.of(new Hint(hints, all, step().hints().get(hints - 1).text()));
  }

  /** The question that the learner has to answer now; empty when none is left. */
  public Optional<Quiz> question() {
    List<Quiz> quizzes = step().quizzes();
    return answered < quizzes.size() ? Optional.of(quizzes.get(answered)) : Optional.empty();
  }

  /** The number of the question that {@link #question} gives, from 1. */
  public int questionNumber() {
    return answered + 1;
  }

  /**
   * Takes an answer to the question; a right one leads on to the next question.
   *
   * @param chosen the numbers of the choices, from 1
   * @throws IllegalStateException if there is no question
   */
  public Reply answer(Set<Integer> chosen) {
    Quiz quiz = question().orElseThrow(IllegalStateException::new);
    Reply reply = Reply.to(quiz, chosen);
    if (reply.right()) {
      answered++;
    }
    return reply;
  }
}
