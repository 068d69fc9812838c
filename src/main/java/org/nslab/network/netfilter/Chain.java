package org.nslab.network.netfilter;

import java.util.List;
import java.util.Optional;

/**
 * A chain of a table.
 *
 * @param name such as {@code FORWARD}
 * @param base what makes the kernel call it; empty for a chain that only rules jump to
 * @param rules in order; people count them from 1
 * @param handle the number by which nft knows it; 0 for none
 */
public record Chain(String name, Optional<Base> base, List<Rule> rules, long handle) {

  /** Copies the list. */
  public Chain {
    rules = List.copyOf(rules);
  }

  /** A copy with these rules. */
  public Chain withRules(List<Rule> changed) {
    return new Chain(name, base, changed, handle);
  }

  /** A copy that is called so. */
  public Chain withBase(Base changed) {
    return new Chain(name, Optional.of(changed), rules, handle);
  }

  /**
   * Where and when the kernel calls a chain.
   *
   * @param type {@code filter}, {@code nat} or {@code route}
   * @param hook where
   * @param priority chains at one hook are called from the smallest
   * @param drops whether what no rule decides is dropped (policy DROP)
   * @param counters what its policy has decided; iptables only
   * @param device of {@link TableFamily#NETDEV}, whose packets it sees
   */
  public record Base(
      String type,
      Hook hook,
      int priority,
      boolean drops,
      Optional<Counters> counters,
      Optional<String> device) {

    /** A copy that does not count. */
    public Base withoutCounters() {
      return new Base(type, hook, priority, drops, Optional.empty(), device);
    }

    /** {@code ACCEPT} or {@code DROP}. */
    public String policy() {
      return drops ? "DROP" : "ACCEPT";
    }
  }
}
