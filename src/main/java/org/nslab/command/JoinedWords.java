package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A space too few or too many: {@code iplink set}, {@code host name}. */
final class JoinedWords implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    Optional<Word> wrong = attempt.wrong();
    if (wrong.isEmpty()) {
      return edits;
    }
    Word word = wrong.get();
    List<Word> words = attempt.words();
    int index = attempt.index();
    if (index + 1 < words.size()) {
      Word next = words.get(index + 1);
      edits.add(new Edit(word.start(), next.end(), word.text() + next.text()));
    }
    for (int i = 1; i < word.text().length(); i++) {
      String first = word.text().substring(0, i);
      if (index > 0 || Grammar.standard().knows(first)) {
        edits.add(Edit.replace(word, first + " " + word.text().substring(i)));
      }
    }
    return edits;
  }
}
