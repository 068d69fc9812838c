package org.nslab.network.netfilter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nslab.network.address.Family;

/**
 * All the rules of a namespace.
 *
 * @param tables in the order in which they are listed
 */
public record Ruleset(List<Table> tables) {

  /** No table. */
  public static final Ruleset NONE = new Ruleset(List.of());

  /** Copies the list. */
  public Ruleset {
    tables = List.copyOf(tables);
  }

  /** One table. */
  public Optional<Table> table(Backend backend, TableFamily family, String name) {
    return tables.stream().filter(table -> table.is(backend, family, name)).findFirst();
  }

  /** The tables of that name that iptables (or ip6tables) shows; one a back end. */
  public List<Table> iptables(TableFamily family, String name) {
    return tables.stream().filter(table -> table.isIptables(family, name)).toList();
  }

  /** The base chains that an IP packet meets at a hook, in the order in which they are called. */
  public List<Placed> at(Hook hook, Family family) {
    return at(hook, table -> table.family().sees(family));
  }

  /**
   * The base chains at a hook of some tables, in the order in which they are called: by priority,
   * and of one priority the one that was registered last comes first (kernel: {@code
   * nf_hook_entries_grow} in net/netfilter/core.c). Tables and chains are kept as the kernel lists
   * them, the oldest first.
   */
  public List<Placed> at(Hook hook, Predicate<Table> which) {
    List<Placed> found = new ArrayList<>();
    for (Table table : tables) {
      if (!table.dormant() && which.test(table)) {
        for (Chain chain : table.chains()) {
          if (chain.base().filter(base -> base.hook() == hook).isPresent()) {
            found.add(new Placed(table, chain));
          }
        }
      }
    }
    Collections.reverse(found);
    found.sort(Comparator.comparingInt(Placed::priority));
    return found;
  }

  /** A copy with a table, in the place of its namesake, or behind all others. */
  public Ruleset with(Table table) {
    List<Table> changed = new ArrayList<>(tables);
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).is(table.backend(), table.family(), table.name())) {
        changed.set(i, table);
        return new Ruleset(changed);
      }
    }
    changed.add(table);
    return new Ruleset(changed);
  }

  /** A copy without a table. */
  public Ruleset without(Table table) {
    List<Table> changed = new ArrayList<>(tables);
    changed.removeIf(each -> each.is(table.backend(), table.family(), table.name()));
    return new Ruleset(changed);
  }

  /**
   * A chain and the table that it is in.
   *
   * @param table the table
   * @param chain one of its chains
   */
  public record Placed(Table table, Chain chain) {

    int priority() {
      return chain.base().map(Chain.Base::priority).orElse(0);
    }
  }
}
