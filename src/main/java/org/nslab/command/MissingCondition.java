package org.nslab.command;

import java.util.List;
import java.util.Optional;

/**
 * What looks into the packets of a protocol, or changes a port, without {@code -p}: {@code -m tcp
 * --dport 80}.
 */
final class MissingCondition implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    Optional<Word> wrong = attempt.wrong();
    boolean ofKind = attempt.problem().kind() == Problem.Kind.UNEXPECTED && attempt.index() > 1;
    if (!ofKind || !FirewallCheck.isFirewall(attempt.command())) {
      return List.of();
    }
    String match = wrong.orElseThrow().text();
    String protocol = FirewallShapes.isProtocol(match) ? match : "tcp";
    Word option = attempt.words().get(attempt.index() - 1);
    boolean isTarget = option.text().startsWith("--to-");
    Word before = isTarget ? jump(attempt).orElse(option) : option;
    return List.of(Edit.insert(before.start(), "-p " + protocol + " "));
  }

  private static Optional<Word> jump(Attempt attempt) {
    return attempt.words().stream().filter(word -> word.text().matches("-j|--jump")).findFirst();
  }
}
