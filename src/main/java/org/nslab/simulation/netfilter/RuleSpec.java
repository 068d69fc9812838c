package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.netfilter.Counters;

/**
 * A rule of iptables in its parts.
 *
 * @param terms {@code -s -d -i -o -p}, in this order
 * @param matches what was loaded by {@code -m}, or by {@code -p}
 * @param target behind {@code -j} or {@code -g}
 * @param goTo whether it is {@code -g}
 */
record RuleSpec(
    List<Term> terms, List<Extension> matches, Optional<Extension> target, boolean goTo) {

  RuleSpec {
    terms = List.copyOf(terms);
    matches = List.copyOf(matches);
  }

  Optional<Term> term(String option) {
    return terms.stream().filter(term -> term.option().equals(option)).findFirst();
  }

  /** The name of what stands behind {@code -j}; empty where nothing does. */
  String targetName() {
    return target.map(Extension::name).orElse("");
  }

  /** As {@code iptables -S} prints it behind {@code -A CHAIN}. */
  String text() {
    return text(Optional.empty());
  }

  /** The same with what it has counted. */
  String text(Optional<Counters> counters) {
    List<String> parts = new ArrayList<>();
    terms.forEach(term -> parts.add(term.toString()));
    matches.forEach(match -> parts.add("-m " + match.text()));
    counters.ifPresent(count -> parts.add("-c " + count.packets() + " " + count.bytes()));
    target.ifPresent(found -> parts.add((goTo ? "-g " : "-j ") + found.text()));
    return String.join(" ", parts);
  }
}
