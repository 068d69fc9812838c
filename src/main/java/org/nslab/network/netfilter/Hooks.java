package org.nslab.network.netfilter;

import java.util.Map;
import java.util.Optional;

/** Where the built-in chains of iptables are called; kernel: {@code NF_IP_PRI_…}. */
public final class Hooks {

  private static final Map<String, Hook> HOOKS =
      Map.of(
          "PREROUTING", Hook.PREROUTING,
          "INPUT", Hook.INPUT,
          "FORWARD", Hook.FORWARD,
          "OUTPUT", Hook.OUTPUT,
          "POSTROUTING", Hook.POSTROUTING);

  private static final Map<String, Integer> PRIORITIES =
      Map.of("raw", -300, "mangle", -150, "filter", 0, "security", 50);

  private Hooks() {}

  /** How the kernel calls a chain of iptables; empty for one that only rules jump to. */
  public static Optional<Chain.Base> of(
      String table, String chain, boolean drops, Counters counters) {
    Hook hook = HOOKS.get(chain);
    if (hook == null) {
      return Optional.empty();
    }
    String type = table.equals("nat") ? "nat" : "filter";
    return Optional.of(
        new Chain.Base(
            type, hook, priority(table, hook), drops, Optional.of(counters), Optional.empty()));
  }

  private static int priority(String table, Hook hook) {
    if (table.equals("nat")) {
      return hook == Hook.PREROUTING || hook == Hook.OUTPUT ? -100 : 100;
    }
    return PRIORITIES.getOrDefault(table, 0);
  }
}
