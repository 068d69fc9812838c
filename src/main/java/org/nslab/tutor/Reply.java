package org.nslab.tutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nslab.lesson.Choice;
import org.nslab.lesson.Quiz;

/**
 * What the tutor says to an answer.
 *
 * @param right whether it was exactly the right choices
 * @param texts Markdown, a text for each choice that has one to say
 */
public record Reply(boolean right, List<String> texts) {

  /** Copies the list. */
  public Reply {
    texts = List.copyOf(texts);
  }

  static Reply to(Quiz quiz, Set<Integer> chosen) {
    boolean right = true;
    List<String> texts = new ArrayList<>();
    for (int number = 1; number <= quiz.choices().size(); number++) {
      Choice choice = quiz.choices().get(number - 1);
      boolean isChosen = chosen.contains(number);
      right &= isChosen == choice.right();
      if (isChosen && !choice.reply().isBlank()) {
        texts.add(choice.reply());
      }
    }
    if (!right && texts.isEmpty()) {
      texts.add(
          quiz.hasSeveralRightAnswers() ? "Not yet: more than one is right." : "That is not it.");
    }
    return new Reply(right, texts);
  }
}
