package org.nslab.command;

import java.util.ArrayList;
import java.util.List;

/** Two neighbouring words in the wrong order, as in {@code ip add addr …}. */
final class SwappedWords implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    List<Word> words = attempt.words();
    int index = attempt.index() < 0 ? words.size() - 1 : attempt.index();
    for (int i = Math.max(1, index - 1); i <= index && i + 1 < words.size(); i++) {
      String swapped = attempt.text(i + 1, i + 2) + " " + attempt.text(i, i + 1);
      edits.add(new Edit(words.get(i).start(), words.get(i + 1).end(), swapped));
    }
    return edits;
  }
}
