package org.nslab.command;

import java.util.List;

/** An option of the program behind its object, as in {@code ip link -n red}. */
final class MisplacedOption implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    int index = attempt.index();
    List<Word> words = attempt.words();
    if (index < 2 || !words.get(index).text().startsWith("-")) {
      return List.of();
    }
    int end = Math.min(index + 2, words.size());
    return List.of(move(attempt, index, index + 1), move(attempt, index, end));
  }

  /** Moves words to the place behind the program's name. */
  private static Edit move(Attempt attempt, int from, int to) {
    String text =
        String.join(
            " ",
            attempt.text(0, 1),
            attempt.text(from, to),
            attempt.text(1, from),
            attempt.textFrom(to));
    return attempt.replaceFrom(0, text.strip());
  }
}
