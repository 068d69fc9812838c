package org.nslab.grading;

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

  /** A sentence for each question that was not answered rightly. */
  List<String> missing(Step step) {
    return IntStream.rangeClosed(1, step.quizzes().size())
        .filter(question -> !right.contains(question))
        .mapToObj(question -> "Question " + question + " has no right answer.")
        .toList();
  }
}
