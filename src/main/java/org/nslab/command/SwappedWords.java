package org.nslab.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Two words in each other's place, as in {@code ip add addr …}, {@code ovs-vsctl add-port veth br0}
 * or {@code ip link set v-net-0 master veth-red-br}.
 */
final class SwappedWords implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    if (attempt.isOfOption() || attempt.isNew()) {
      return edits;
    }
    int size = attempt.words().size();
    int index = attempt.index() < 0 ? size - 1 : attempt.index();
    // Words of the grammar are not so far out of place; names and values are.
    if (attempt.index() > 0 && attempt.problem().kind() != Problem.Kind.UNEXPECTED) {
      for (int i = 1; i < size; i++) {
        if (Math.abs(i - index) > 1) {
          edits.add(swap(attempt, Math.min(i, index), Math.max(i, index)));
        }
      }
    }
    for (int i = Math.max(1, index - 2); i <= index && i + 1 < size; i++) {
      if (!isOptionWithValue(attempt, i)) {
        edits.add(swap(attempt, i, i + 1));
      }
    }
    return edits;
  }

  /** {@code -c x}: whatever is wrong with x, nobody meant {@code x -c}. */
  private static boolean isOptionWithValue(Attempt attempt, int first) {
    String second = attempt.words().get(first + 1).text();
    boolean isValue = !second.startsWith("-") && !second.equals("!");
    return attempt.words().get(first).text().startsWith("-") && isValue;
  }

  private static Edit swap(Attempt attempt, int first, int second) {
    List<Word> words = attempt.words();
    String between =
        attempt.line().text().substring(words.get(first).end(), words.get(second).start());
    String swapped = attempt.text(second, second + 1) + between + attempt.text(first, first + 1);
    return new Edit(words.get(first).start(), words.get(second).end(), swapped);
  }
}
