package org.nslab.network.netfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a rule in the words in which {@code iptables -S} and {@code iptables-save} write it. What
 * is not understood becomes an {@link Expression.UnknownCondition} or {@link
 * Expression.UnknownAction}; no text makes it fail.
 */
public final class IptablesRules {

  private String module = "";
  private Optional<String> comment = Optional.empty();
  private final List<Expression> expressions = new ArrayList<>();
  private final Set<String> chains;

  private IptablesRules(Set<String> chains) {
    this.chains = chains;
  }

  /**
   * Reads what follows {@code -A CHAIN}.
   *
   * @param spec such as {@code -p icmp -j DROP}
   * @param chains the names of the table's own chains, to which rules can jump
   * @param counters what it has counted
   */
  public static Rule read(String spec, Set<String> chains, Optional<Counters> counters) {
    IptablesRules reader = new IptablesRules(chains);
    reader.read(new SpecWords(SpecWords.split(spec)));
    return new Rule(spec, reader.expressions, counters, 0, reader.comment);
  }

  private void read(SpecWords words) {
    while (!words.atEnd()) {
      boolean negated = words.accept("!");
      String option = words.take();
      switch (option) {
        case "-m" -> module = words.take();
        case "--comment" -> comment = Optional.of(words.take());
        case "-j" -> expressions.add(IptablesTargets.read(words.take(), words, chains));
        case "-g" -> expressions.add(new Expression.Jump(words.take(), true));
        default -> expressions.addAll(IptablesConditions.read(option, module, negated, words));
      }
    }
  }
}
