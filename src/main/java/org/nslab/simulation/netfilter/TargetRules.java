package org.nslab.simulation.netfilter;

import java.util.List;
import java.util.Set;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Expression;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;

/** Which target may stand where; man 8 iptables-extensions, and the checks of the kernel. */
final class TargetRules {

  private TargetRules() {}

  /** A target is an extension, or a chain of the table. */
  static void known(Table table, List<RuleSpec> specs) throws Trouble {
    String name = specs.get(0).targetName();
    boolean chain = table.chain(name).isPresent() && !isBase(table, name);
    if (!name.isEmpty() && !chain && !Extensions.isTarget(name)) {
      throw Trouble.words("Chain '" + name + "' does not exist");
    }
    if (table.name().equals("nat") && name.equals("DROP")) {
      throw Trouble.words(
          "\nThe \"nat\" table is not intended for filtering, the use of DROP is therefore"
              + " inhibited.\n\n");
    }
  }

  private static boolean isBase(Table table, String name) {
    return table.chain(name).flatMap(Chain::base).isPresent();
  }

  /** What the kernel refuses. */
  static void check(Table table, Chain chain, RuleSpec spec, Set<String> own, char command)
      throws Trouble {
    boolean fits =
        switch (spec.targetName()) {
          case "MASQUERADE" -> isIn(table, chain, "POSTROUTING");
          case "SNAT" -> isIn(table, chain, "POSTROUTING", "INPUT");
          case "DNAT", "REDIRECT" -> isIn(table, chain, "PREROUTING", "OUTPUT");
          case "REJECT" -> table.name().equals("filter") || chain.base().isEmpty();
          default -> true;
        };
    if (!fits && command != 'C' && command != 'D') {
      String what =
          command == 'A' ? "RULE_APPEND" : command == 'I' ? "RULE_INSERT" : "RULE_REPLACE";
      throw Trouble.kernel(
          4, " " + what + " failed (Invalid argument): rule in chain " + chain.name());
    }
    boolean adds = command == 'A' || command == 'I' || command == 'R';
    if (adds && own.contains(chain.name()) && spec.targetName().equals(chain.name())) {
      throw Trouble.kernel(
          4, " RULE_APPEND failed (Too many links): rule in chain " + chain.name());
    }
  }

  private static boolean isIn(Table table, Chain chain, String... names) {
    return chain.base().isEmpty()
        || (table.name().equals("nat") && List.of(names).contains(chain.name()));
  }

  /** How many rules of a table jump to a chain. */
  static int references(Table table, String name) {
    int references = 0;
    for (Chain chain : table.chains()) {
      for (Rule rule : chain.rules()) {
        for (Expression part : rule.expressions()) {
          references += part instanceof Expression.Jump jump && jump.chain().equals(name) ? 1 : 0;
        }
      }
    }
    return references;
  }
}
