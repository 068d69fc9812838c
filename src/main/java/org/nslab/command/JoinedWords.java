package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A space too few or too many: {@code iplink set}, {@code host name}. */
final class JoinedWords implements Mistake {

  private static final Pattern LETTERS = Pattern.compile("[a-z-]+");
  private static final int SHORTEST = 2;

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
    // What is cut apart is words; a part of one letter, or of an address, is none.
    int last = LETTERS.matcher(word.text()).matches() ? word.text().length() - SHORTEST : 0;
    for (int i = SHORTEST; i <= last; i++) {
      String first = word.text().substring(0, i);
      if (index > 0 || Grammar.standard().knows(first)) {
        edits.add(Edit.replace(word, first + " " + word.text().substring(i)));
      }
    }
    return edits;
  }
}
