package org.nslab.network.netfilter;

import java.util.List;
import java.util.Optional;

/**
 * A rule of a chain.
 *
 * @param text as {@code iptables -S} prints it behind {@code -A CHAIN}, or as {@code nft list}
 *     prints it, counters left out
 * @param expressions what it looks at and does, in order
 * @param counters what has met all its conditions, where it counts
 * @param handle the number by which nft knows it; 0 for none
 * @param comment what its author noted
 */
public record Rule(
    String text,
    List<Expression> expressions,
    Optional<Counters> counters,
    long handle,
    Optional<String> comment) {

  /** Copies the list. */
  public Rule {
    expressions = List.copyOf(expressions);
  }

  /** Whether a part of it is not understood, so that what it does cannot be told for sure. */
  public boolean isUnclear() {
    return expressions.stream()
        .anyMatch(
            part ->
                part instanceof Expression.UnknownCondition
                    || part instanceof Expression.UnknownAction);
  }

  /** A copy with these counters. */
  public Rule withCounters(Counters changed) {
    return new Rule(text, expressions, Optional.of(changed), handle, comment);
  }

  /** A copy with this text. */
  public Rule withText(String changed) {
    return new Rule(changed, expressions, counters, handle, comment);
  }
}
