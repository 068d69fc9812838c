package org.nslab.grading.rerun;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.nslab.lesson.Quiz;
import org.nslab.lesson.Step;
import org.nslab.transcript.LessonEvent.QuizAnswered;

/** Which questions of a step were answered rightly, by the lesson and not by the transcript. */
final class Answers {

  private final Set<Integer> right = new HashSet<>();

  void clear() {
    right.clear();
  }

  void take(Step step, QuizAnswered answer) {
    List<Quiz> quizzes = step.quizzes();
    if (answer.question() <= quizzes.size()
        && rightChoices(quizzes.get(answer.question() - 1))
            .equals(new TreeSet<>(answer.choices()))) {
      right.add(answer.question());
    }
  }

  private static Set<Integer> rightChoices(Quiz quiz) {
    Set<Integer> choices = new TreeSet<>();
    for (int i = 0; i < quiz.choices().size(); i++) {
      if (quiz.choices().get(i).right()) {
        choices.add(i + 1);
      }
    }
    return choices;
  }

  /** The questions of a step, and whether each was answered rightly. */
  List<Item> items(Step step) {
    return IntStream.rangeClosed(1, step.quizzes().size()).mapToObj(this::item).toList();
  }

  private Item item(int question) {
    boolean isRight = right.contains(question);
    return new Item(
        "Question " + question,
        isRight,
        "Question " + question + (isRight ? " has its right answer." : " has no right answer."));
  }
}
