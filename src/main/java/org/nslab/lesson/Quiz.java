package org.nslab.lesson;

import java.util.List;

/**
 * A question with answers to choose from.
 *
 * @param line where its block begins, from 1
 * @param question Markdown
 * @param choices two at least, one of them right at least
 */
public record Quiz(int line, String question, List<Choice> choices) {

  /** Copies the list. */
  public Quiz {
    choices = List.copyOf(choices);
  }

  /** Whether more than one answer is right, all of which must then be chosen. */
  public boolean hasSeveralRightAnswers() {
    return choices.stream().filter(Choice::right).count() > 1;
  }
}
