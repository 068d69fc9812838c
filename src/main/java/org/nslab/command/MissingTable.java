package org.nslab.command;

import java.util.List;

/** A chain or target of another table of iptables, without {@code -t} and its name. */
final class MissingTable implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Word> words = attempt.words();
    boolean given = words.stream().anyMatch(word -> word.text().matches("-t|--table.*"));
    boolean ofNames = !given && attempt.problem().kind() == Problem.Kind.STATE;
    if (!ofNames || !FirewallCheck.isFirewall(attempt.command())) {
      return List.of();
    }
    return List.of(
        Edit.insert(words.get(0).end(), " -t nat"), Edit.insert(words.get(0).end(), " -t mangle"));
  }
}
