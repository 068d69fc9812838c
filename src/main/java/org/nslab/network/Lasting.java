package org.nslab.network;

import java.util.ArrayList;
import java.util.List;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Ruleset;
import org.nslab.network.netfilter.Table;

/** What of a network stays as it is until somebody changes it. */
final class Lasting {

  private Lasting() {}

  static NetworkState of(NetworkState state) {
    NetworkState lasting = state;
    for (Namespace namespace : state.namespaces().values()) {
      lasting = lasting.with(of(namespace));
    }
    return lasting;
  }

  private static Namespace of(Namespace namespace) {
    Links links = namespace.links();
    for (Link link : namespace.links().all()) {
      List<InterfaceAddress> addresses = link.addresses().stream().map(Lasting::of).toList();
      links =
          addresses.equals(link.addresses()) ? links : links.with(link.withAddresses(addresses));
    }
    PersistentMap<Neighbour.Key, Neighbour> neighbours = PersistentMap.empty();
    for (Neighbour neighbour : namespace.neighbours().values()) {
      if (neighbour.proxy() || neighbour.state() == Neighbour.State.PERMANENT) {
        neighbours = neighbours.with(neighbour.key(), neighbour);
      }
    }
    PersistentMap<FdbEntry.Key, FdbEntry> fdb = PersistentMap.empty();
    for (FdbEntry entry : namespace.fdb().values()) {
      fdb = entry.state() == FdbEntry.State.LEARNT ? fdb : fdb.with(entry.key(), entry);
    }
    return namespace
        .change()
        .links(links)
        .neighbours(neighbours)
        .fdb(fdb)
        .ruleset(of(namespace.ruleset()))
        .sockets(List.of())
        .connections(List.of())
        .namespace();
  }

  private static InterfaceAddress of(InterfaceAddress address) {
    return address.validLifetime() == InterfaceAddress.FOREVER
        ? address
        : address.withLifetimes(0, 0);
  }

  private static Ruleset of(Ruleset ruleset) {
    List<Table> tables = new ArrayList<>();
    for (Table table : ruleset.tables()) {
      List<Chain> chains = new ArrayList<>();
      for (Chain chain : table.chains()) {
        List<Rule> rules = chain.rules().stream().map(Rule::withoutCounters).toList();
        Chain plain = chain.withRules(rules);
        chains.add(chain.base().map(base -> plain.withBase(base.withoutCounters())).orElse(plain));
      }
      tables.add(table.withChains(chains));
    }
    return new Ruleset(tables);
  }
}
