package org.nslab.command;

import java.util.List;

/** {@code ip netns add red blue} where red is there already: the second name was to come. */
final class SeveralNames implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Taken> taken = attempt.command().map(Command::reading).orElse(Reading.NOTHING).taken();
    for (int i = 1; i < taken.size(); i++) {
      boolean second = taken.get(i).item().is(Mark.IGNORED);
      if (second && taken.get(i - 1).word().start() == attempt.problem().start()) {
        Word first = taken.get(i - 1).word();
        return List.of(new Edit(first.start(), taken.get(i).word().start(), ""));
      }
    }
    return List.of();
  }
}
