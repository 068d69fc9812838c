package org.nslab.shell;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nslab.lesson.Quiz;
import org.nslab.transcript.LessonEvent;
import org.nslab.tutor.Reply;
import org.nslab.tutor.Walk;

/** Asks the questions of a step, and takes the numbers of answers. */
final class Questions {

  private static final Pattern NUMBERS = Pattern.compile("[1-9](?:[ ,]+[1-9])*");
  private static final Pattern GAP = Pattern.compile("[ ,]+");

  /** What a line was. */
  enum Taken {
    NO_ANSWER,
    NOT_YET,
    RIGHT
  }

  private final Walk walk;
  private final Screen screen;
  private final Recording recording;
  private boolean open;

  Questions(Walk walk, Screen screen, Recording recording) {
    this.walk = walk;
    this.screen = screen;
    this.recording = recording;
  }

  /** Whether a question was asked and waits for its answer. */
  boolean isOpen() {
    return open;
  }

  /** Nothing is asked any more, as the learner went to another step. */
  void drop() {
    open = false;
  }

  /** Asks the step's next question, if it has one left. */
  void ask() {
    Optional<Quiz> question = walk.question();
    open = question.isPresent();
    question.ifPresent(
        quiz ->
            screen.show(
                LessonTexts.question(quiz, walk.questionNumber(), walk.step().quizzes().size())));
  }

  /** Takes a line as an answer, if it is one, and says whether it is right. */
  Taken take(String line) {
    if (!open || !NUMBERS.matcher(line).matches()) {
      return Taken.NO_ANSWER;
    }
    int choices = walk.question().map(quiz -> quiz.choices().size()).orElse(0);
    Set<Integer> chosen = GAP.splitAsStream(line).map(Integer::valueOf).collect(Collectors.toSet());
    if (chosen.stream().anyMatch(number -> number > choices)) {
      screen.remark("The answers are numbered from 1 to " + choices + ".");
      return Taken.NOT_YET;
    }
    int question = walk.questionNumber();
    Reply reply = walk.answer(chosen);
    recording.happened(
        new LessonEvent.QuizAnswered(
            walk.index() + 1, question, chosen.stream().sorted().toList(), reply.right()));
    screen.show(verdict(reply));
    open = !reply.right();
    return reply.right() ? Taken.RIGHT : Taken.NOT_YET;
  }

  /** Many of the lessons' texts say yes themselves. */
  static String verdict(Reply reply) {
    String text = String.join("\n\n", reply.texts());
    if (reply.right() && text.startsWith("Yes")) {
      return "**Yes**" + text.substring("Yes".length());
    }
    return (reply.right() ? "**Right.** " : "**No.** ") + text;
  }
}
