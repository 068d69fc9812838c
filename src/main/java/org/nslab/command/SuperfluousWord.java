package org.nslab.command;

import java.util.List;
import java.util.Set;

/**
 * A word too many: one that only plain English has, the same twice, or {@code ip} before another
 * program. Any other word was meant to say something, and nobody is helped by a command that does
 * not say it.
 */
final class SuperfluousWord implements Mistake {

  private static final Set<String> FILLERS =
      Set.of("to", "on", "in", "the", "for", "with", "and", "as", "is", "=", "up", "-j", "ip");

  @Override
  public List<Edit> mend(Attempt attempt) {
    int index = attempt.index();
    List<Word> words = attempt.words();
    if (index < 1) {
      return List.of();
    }
    String text = words.get(index).text();
    // The shell's own set is not meant: ip link set, with two words swapped.
    boolean program = Grammar.standard().knows(text) && !text.equals("set");
    if (index == 1 && words.get(0).text().equals("ip") && program) {
      return List.of(new Edit(words.get(0).start(), words.get(1).start(), ""));
    }
    boolean idle = FILLERS.contains(text) || text.equals(words.get(index - 1).text());
    return idle
        ? List.of(new Edit(words.get(index - 1).end(), words.get(index).end(), ""))
        : List.of();
  }
}
