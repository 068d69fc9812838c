package org.nslab.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;

/**
 * The firewall has a rule that does something.
 *
 * @param table such as {@code nat}, as iptables calls it
 * @param chain such as {@code POSTROUTING}; a chain of nft counts that is called at the same place
 * @param does what the rule is to do, in the statement's own words
 */
record RuleExists(String namespace, String table, String chain, RulePattern pattern, String does)
    implements Check {

  @Override
  public Finding look(Observation observation) {
    Optional<Namespace> found = observation.network().namespace(namespace);
    if (found.isEmpty()) {
      return new NamespaceExists(namespace).look(observation);
    }
    String place = chain + " of the table " + table + " " + NamespaceId.in(namespace);
    List<String> others = new ArrayList<>();
    for (Table each : found.get().ruleset().tables()) {
      for (Chain one : each.chains()) {
        if (isMeant(each, one)) {
          for (Rule rule : one.rules()) {
            if (pattern.matches(rule)) {
              return Finding.of(true, place + " has the rule " + text(each, rule) + ".");
            }
            others.add(text(each, rule));
          }
        }
      }
    }
    return Finding.of(false, none(place, others));
  }

  private boolean isMeant(Table found, Chain candidate) {
    if (found.backend().isIptables()) {
      return found.name().equals(table) && candidate.name().equals(chain);
    }
    String type = table.equals("nat") ? "nat" : "filter";
    return candidate
        .base()
        .filter(base -> base.type().equals(type) && base.hook().name().equals(chain))
        .isPresent();
  }

  private String text(Table found, Rule rule) {
    return found.backend().isIptables() ? "-A " + chain + " " + rule.text() : rule.text();
  }

  private String none(String place, List<String> rules) {
    return rules.isEmpty()
        ? place + " has no rules."
        : "None of the rules in " + place + " " + does + ": " + Names.list(rules) + ".";
  }
}
