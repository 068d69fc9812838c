package org.nslab.command;

import java.util.ArrayList;
import java.util.List;

/** A word or two in the wrong place: {@code ip link add veth-red peer name veth-blue type veth}. */
final class MovedWords implements Mistake {

  private static final int LONGEST = 20;

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    int index = attempt.index();
    int size = attempt.words().size();
    if (index < 1 || size > LONGEST || attempt.isOfOption()) {
      return edits;
    }
    for (int length = 1; length <= 2; length++) {
      for (int from = index + 1; from + length <= size; from++) {
        edits.add(move(attempt, from, length, index));
      }
      for (int to = index - 1; to >= 1 && index + length <= size; to--) {
        edits.add(move(attempt, index, length, to));
      }
      if (index + length < size) {
        edits.add(toTheEnd(attempt, index, length));
      }
    }
    return edits;
  }

  /** Moves words to the front, to the place of another. */
  private static Edit move(Attempt attempt, int from, int length, int to) {
    List<Word> words = attempt.words();
    String text = attempt.text(from, from + length) + " " + attempt.text(to, from);
    return new Edit(words.get(to).start(), words.get(from + length - 1).end(), text);
  }

  private static Edit toTheEnd(Attempt attempt, int from, int length) {
    return attempt.replaceFrom(
        from, attempt.textFrom(from + length) + " " + attempt.text(from, from + length));
  }
}
