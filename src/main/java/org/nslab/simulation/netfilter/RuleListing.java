package org.nslab.simulation.netfilter;

import java.util.List;
import java.util.Optional;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;

/** Rules in columns: {@code iptables -L}; iptables/xshared.c, print_header and print_rule. */
final class RuleListing {

  private final IptablesCall call;
  private final Table table;

  RuleListing(IptablesCall call, Table table) {
    this.call = call;
    this.table = table;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    List<Chain> chains =
        call.chain
            .map(name -> List.of(table.chain(name).orElseThrow()))
            .orElseGet(() -> RuleLines.ordered(table));
    for (Chain chain : chains) {
      text.append(text.isEmpty() ? "" : "\n");
      if (call.number == 0) {
        text.append(head(chain)).append(columns());
      }
      for (int i = 0; i < chain.rules().size(); i++) {
        if (call.number == 0 || call.number == i + 1) {
          text.append(row(chain.rules().get(i), i + 1)).append('\n');
        }
      }
    }
    return text.toString();
  }

  private String head(Chain chain) {
    if (chain.base().isEmpty()) {
      int references = TargetRules.references(table, chain.name());
      return "Chain " + chain.name() + " (" + references + " references)\n";
    }
    Counters counters = chain.base().get().counters().orElse(Counters.ZERO);
    String counted =
        call.verbose
            ? " " + plain(counters.packets()) + " packets, " + plain(counters.bytes()) + " bytes"
            : "";
    return "Chain " + chain.name() + " (policy " + chain.base().get().policy() + counted + ")\n";
  }

  private String columns() {
    String number = call.lineNumbers ? "num  " : "";
    String counters = call.verbose ? " pkts bytes " : "";
    String devices = call.verbose ? "in     out     " : "";
    return number
        + counters
        + "target     prot opt "
        + devices
        + "source               destination         \n";
  }

  private String row(Rule rule, int number) {
    StringBuilder text = new StringBuilder();
    if (call.lineNumbers) {
      text.append(String.format("%-4d ", number));
    }
    if (call.verbose) {
      Counters counters = rule.counters().orElse(Counters.ZERO);
      text.append(column(counters.packets())).append(column(counters.bytes()));
    }
    Optional<RuleSpec> spec = SpecText.of(rule);
    return spec.map(found -> text.append(parts(found)).toString())
        .orElseGet(() -> text + rule.text());
  }

  private String parts(RuleSpec spec) {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%-9s ", spec.targetName()));
    Optional<Term> protocol = spec.term("-p");
    String name = protocol.map(Term::value).orElse("all");
    String shown = call.numeric ? ProtocolNames.number(name) : name;
    text.append(mark(protocol)).append(String.format("%-4s -- ", shown));
    if (call.verbose) {
      text.append(String.format(" %-6s ", device(spec.term("-i"))));
      text.append(String.format("%-6s ", device(spec.term("-o"))));
    }
    for (String option : List.of("-s", "-d")) {
      text.append(mark(spec.term(option)));
      text.append(String.format("%-19s ", address(spec.term(option))));
    }
    if (spec.goTo()) {
      text.append("[goto] ");
    }
    spec.matches().forEach(match -> text.append(ExtensionText.of(match, call.numeric)));
    spec.target().ifPresent(found -> text.append(ExtensionText.of(found, call.numeric)));
    return text.toString();
  }

  private static char mark(Optional<Term> term) {
    return term.isPresent() && term.get().negated() ? '!' : ' ';
  }

  private String device(Optional<Term> term) {
    return term.map(found -> (found.negated() ? "!" : "") + found.value())
        .orElse(call.numeric ? "*" : "any");
  }

  private String address(Optional<Term> term) {
    return term.map(found -> found.value().replaceFirst("/32$", ""))
        .orElse(call.numeric ? "0.0.0.0/0" : "anywhere");
  }

  /** Libxtables: xtables_print_num. */
  private String column(long number) {
    if (call.exact) {
      return String.format("%8d ", number);
    }
    String shown = plain(number);
    return String.format("%5s ", shown);
  }

  private String plain(long number) {
    String units = "KMGT";
    if (call.exact || number <= 99999) {
      return Long.toString(number);
    }
    long rest = (number + 500) / 1000;
    int unit = 0;
    while (rest > 9999 && unit < units.length() - 1) {
      rest = (rest + 500) / 1000;
      unit++;
    }
    return rest + units.substring(unit, unit + 1);
  }
}
