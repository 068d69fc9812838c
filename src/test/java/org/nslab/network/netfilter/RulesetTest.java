package org.nslab.network.netfilter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nslab.network.address.Family;

final class RulesetTest {

  private static Table table(String name, int priority) {
    Chain.Base base =
        new Chain.Base("filter", Hook.INPUT, priority, false, Optional.empty(), Optional.empty());
    Chain chain = new Chain("c", Optional.of(base), List.of(), 1);
    return new Table(Backend.NFT, TableFamily.IP, name, List.of(chain), List.of(), false);
  }

  /**
   * Seen on the kernel: of two tables, the packet that the older one drops is counted in the newer.
   */
  @Test
  void ofOnePriorityTheNewestIsCalledFirst() {
    Ruleset ruleset = Ruleset.NONE;
    for (Table table : List.of(table("late", 10), table("old", 0), table("new", 0))) {
      ruleset = ruleset.with(table);
    }
    assertEquals(
        List.of("new", "old", "late"),
        ruleset.at(Hook.INPUT, Family.INET).stream().map(one -> one.table().name()).toList());
  }
}
