package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;

/** Rules as commands: {@code iptables -S}. */
final class RuleLines {

  private RuleLines() {}

  static String text(IptablesCall call, Table table) {
    StringBuilder text = new StringBuilder();
    if (call.chain.isPresent()) {
      Chain chain = table.chain(call.chain.get()).orElseThrow();
      if (call.number == 0) {
        text.append(head(chain, call.verbose));
      }
      rules(text, call, chain);
      return text.toString();
    }
    List<Chain> chains = ordered(table);
    chains.forEach(chain -> text.append(head(chain, call.verbose)));
    chains.forEach(chain -> rules(text, call, chain));
    return text.toString();
  }

  /** The built-in chains, and then the others by name. */
  static List<Chain> ordered(Table table) {
    List<Chain> chains = new ArrayList<>();
    table.chains().stream().filter(chain -> chain.base().isPresent()).forEach(chains::add);
    table.chains().stream()
        .filter(chain -> chain.base().isEmpty())
        .sorted(Comparator.comparing(Chain::name))
        .forEach(chains::add);
    return chains;
  }

  private static String head(Chain chain, boolean verbose) {
    if (chain.base().isEmpty()) {
      return "-N " + chain.name() + "\n";
    }
    Counters counters = chain.base().get().counters().orElse(Counters.ZERO);
    String counted = verbose ? " -c " + counters.packets() + " " + counters.bytes() : "";
    return "-P " + chain.name() + " " + chain.base().get().policy() + counted + "\n";
  }

  private static void rules(StringBuilder text, IptablesCall call, Chain chain) {
    for (int i = 0; i < chain.rules().size(); i++) {
      if (call.number == 0 || call.number == i + 1) {
        Rule rule = chain.rules().get(i);
        String spec =
            call.verbose
                ? SpecText.of(rule)
                    .map(found -> found.text(rule.counters().or(() -> Optional.of(Counters.ZERO))))
                    .orElse(rule.text())
                : rule.text();
        text.append(("-A " + chain.name() + " " + spec).strip()).append('\n');
      }
    }
  }
}
