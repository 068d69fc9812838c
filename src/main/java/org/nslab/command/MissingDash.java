package org.nslab.command;

import java.util.ArrayList;
import java.util.List;

/** A dash too few: {@code -dport 80}, {@code route n}. */
final class MissingDash implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    int index = attempt.index();
    for (int i = index; i > 0 && i >= index - 1; i--) {
      Word word = attempt.words().get(i);
      if (word.text().matches("-[a-z][a-z-]+")
          && Choices.at(attempt, i).contains("-" + word.text())) {
        edits.add(Edit.insert(word.start(), "-"));
      }
      if (word.text().matches("[a-zA-Z]") && Choices.at(attempt, i).contains("-" + word.text())) {
        edits.add(Edit.insert(word.start(), "-"));
      }
    }
    return edits;
  }
}
