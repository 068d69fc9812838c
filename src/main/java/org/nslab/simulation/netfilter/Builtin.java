package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Hooks;
import org.nslab.network.netfilter.Ruleset;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.TableFamily;

/** The tables of iptables and their built-in chains; iptables/nft.c, xtables_ipv4. */
final class Builtin {

  /** In the order of {@code iptables-save}. */
  static final Map<String, List<String>> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("mangle", List.of("PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING"));
    TABLES.put("security", List.of("INPUT", "FORWARD", "OUTPUT"));
    TABLES.put("raw", List.of("PREROUTING", "OUTPUT"));
    TABLES.put("filter", List.of("INPUT", "FORWARD", "OUTPUT"));
    TABLES.put("nat", List.of("PREROUTING", "INPUT", "OUTPUT", "POSTROUTING"));
  }

  private Builtin() {}

  /** The table, made where it is not there; its chains are those of iptables-save. */
  static Table table(Ruleset ruleset, String name) {
    return existing(ruleset, name).orElseGet(() -> fresh(name));
  }

  static Optional<Table> existing(Ruleset ruleset, String name) {
    return ruleset.table(Backend.IPTABLES_NFT, TableFamily.IP, name);
  }

  private static Table fresh(String name) {
    List<Chain> chains = new ArrayList<>();
    for (String chain : TABLES.getOrDefault(name, List.of())) {
      chains.add(
          new Chain(
              chain,
              // iptables/nft.c: the kernel counts for a policy that -P has set.
              Hooks.of(name, chain, false, Counters.ZERO).map(Chain.Base::withoutCounters),
              List.of(),
              NOT_MADE));
    }
    return new Table(Backend.IPTABLES_NFT, TableFamily.IP, name, chains, List.of(), false);
  }

  /** The handle of a chain that iptables shows, and that the kernel does not have yet. */
  static final long NOT_MADE = 0;

  /** A chain that the kernel has now. */
  static Chain made(Chain chain) {
    return chain.handle() == NOT_MADE
        ? new Chain(chain.name(), chain.base(), chain.rules(), 1)
        : chain;
  }

  /** Whether nft shows it. */
  static boolean isMade(Table table, Chain chain) {
    return table.backend() != Backend.IPTABLES_NFT
        || chain.handle() != NOT_MADE
        || !chain.rules().isEmpty()
        || chain.base().isEmpty();
  }
}
