package org.nslab.check;

import java.util.List;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;

/** A chain of iptables has a rule that does something. */
record RuleExists(String namespace, String table, String chain, RulePattern pattern)
    implements Check {

  @Override
  public Finding look(Observation observation) throws LabException {
    Captured captured =
        observation.capture(Inside.of(namespace, "iptables -t " + table + " -S " + chain));
    List<String> rules = captured.output().lines().filter(line -> line.startsWith("-A ")).toList();
    String place = chain + " of the table " + table + " " + Names.in(namespace);
    return rules.stream()
        .filter(pattern::matches)
        .findFirst()
        .map(rule -> Finding.of(true, place + " has the rule " + rule + "."))
        .orElseGet(() -> Finding.of(false, none(place, rules)));
  }

  private static String none(String place, List<String> rules) {
    return rules.isEmpty()
        ? place + " has no rules."
        : "None of the rules in " + place + " does that: " + Names.list(rules) + ".";
  }

  @Override
  public Cost cost() {
    return Cost.COMMAND;
  }
}
