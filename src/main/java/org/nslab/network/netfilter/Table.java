package org.nslab.network.netfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of rules.
 *
 * @param backend who keeps it
 * @param family which packets it sees
 * @param name such as {@code nat}
 * @param chains in the order in which they are listed
 * @param sets those with a name
 * @param dormant whether its chains are not called
 */
public record Table(
    Backend backend,
    TableFamily family,
    String name,
    List<Chain> chains,
    List<NamedSet> sets,
    boolean dormant) {

  /** Copies the lists. */
  public Table {
    chains = List.copyOf(chains);
    sets = List.copyOf(sets);
  }

  /** A chain by its name. */
  public Optional<Chain> chain(String wanted) {
    for (Chain chain : chains) {
      if (chain.name().equals(wanted)) {
        return Optional.of(chain);
      }
    }
    return Optional.empty();
  }

  /** A set by its name. */
  public Optional<NamedSet> set(String wanted) {
    return sets.stream().filter(set -> set.name().equals(wanted)).findFirst();
  }

  /** A copy with a chain, in the place of the one of that name, or behind all others. */
  public Table with(Chain chain) {
    List<Chain> changed = new ArrayList<>(chains);
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).name().equals(chain.name())) {
        changed.set(i, chain);
        return withChains(changed);
      }
    }
    changed.add(chain);
    return withChains(changed);
  }

  /** A copy with these chains. */
  public Table withChains(List<Chain> changed) {
    return new Table(backend, family, name, changed, sets, dormant);
  }

  /** A copy with these sets. */
  public Table withSets(List<NamedSet> changed) {
    return new Table(backend, family, name, chains, changed, dormant);
  }

  /** Whether it is the one that is meant. */
  public boolean is(Backend wanted, TableFamily wantedFamily, String wantedName) {
    return backend == wanted && family == wantedFamily && name.equals(wantedName);
  }

  /** Whether it is a table of iptables (or ip6tables), of either back end. */
  public boolean isIptables(TableFamily wantedFamily, String wantedName) {
    return backend.isIptables() && family == wantedFamily && name.equals(wantedName);
  }
}
