package org.nslab.command;

import java.util.List;

/** A word too many: the wrong one, or the one before it. */
final class SuperfluousWord implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    int index = attempt.index();
    List<Word> words = attempt.words();
    boolean misplaced = attempt.problem().kind() == Problem.Kind.UNEXPECTED;
    return index < 1 || !misplaced
        ? List.of()
        : List.of(new Edit(words.get(index - 1).end(), words.get(index).end(), ""));
  }
}
