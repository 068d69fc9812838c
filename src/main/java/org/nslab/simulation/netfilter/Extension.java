package org.nslab.simulation.netfilter;

import java.util.List;
import java.util.Optional;

/**
 * A match or a target, and its options.
 *
 * @param name such as {@code conntrack} or {@code DNAT}
 * @param terms in the order in which {@code iptables -S} prints them
 */
record Extension(String name, List<Term> terms) {

  Extension {
    terms = List.copyOf(terms);
  }

  Optional<Term> term(String option) {
    return terms.stream().filter(term -> term.option().equals(option)).findFirst();
  }

  String text() {
    StringBuilder text = new StringBuilder(name);
    terms.forEach(term -> text.append(' ').append(term));
    return text.toString();
  }
}
