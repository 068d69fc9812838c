package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Hook;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;

/** Tables as {@code nft list} prints them. */
final class NftListing {

  /** Man 8 nft, "Standard priority names"; how far a number may be from a name is 10. */
  private static final Map<String, Integer> PRIORITIES =
      Map.of("raw", -300, "mangle", -150, "filter", 0, "security", 50);

  private final boolean handles;

  NftListing(boolean handles) {
    this.handles = handles;
  }

  /** A table with all that is in it, or with one chain. */
  String table(Table table, Optional<String> only) {
    StringBuilder text =
        new StringBuilder("table ").append(name(table)).append(" {").append(handle(1)).append('\n');
    List<Chain> chains = new ArrayList<>();
    for (Chain chain : table.chains()) {
      if (Builtin.isMade(table, chain) && (only.isEmpty() || only.get().equals(chain.name()))) {
        chains.add(chain);
      }
    }
    for (int i = 0; i < chains.size(); i++) {
      text.append(i > 0 ? "\n" : "").append(chain(table, chains.get(i)));
    }
    return text.append("}\n").toString();
  }

  static String name(Table table) {
    return table.family() + " " + table.name();
  }

  /** What nft says on standard error before it lists a table that is another tool's. */
  static Optional<String> warning(Table table) {
    boolean compat =
        table.backend() == Backend.IPTABLES_NFT
            && table.chains().stream()
                .flatMap(chain -> chain.rules().stream())
                .anyMatch(NftTranslation::isCompat);
    return compat
        ? Optional.of(
            "# Warning: table " + name(table) + " is managed by iptables-nft, do not touch!")
        : Optional.empty();
  }

  private String handle(long number) {
    return handles ? " # handle " + number : "";
  }

  private String chain(Table table, Chain chain) {
    StringBuilder text = new StringBuilder("\tchain " + chain.name() + " {");
    text.append(handle(chain.handle())).append('\n');
    chain.base().ifPresent(base -> text.append("\t\t").append(head(base)).append('\n'));
    for (Rule rule : chain.rules()) {
      text.append("\t\t").append(rule(table, rule)).append(handle(rule.handle())).append('\n');
    }
    return text.append("\t}\n").toString();
  }

  private static String rule(Table table, Rule rule) {
    if (table.backend() == Backend.IPTABLES_NFT) {
      return NftTranslation.text(rule);
    }
    Counters counters = rule.counters().orElse(Counters.ZERO);
    return rule.text()
        .replaceFirst(
            "\\bcounter\\b",
            "counter packets " + counters.packets() + " bytes " + counters.bytes());
  }

  static String head(Chain.Base base) {
    return "type "
        + base.type()
        + " hook "
        + base.hook()
        + " priority "
        + priority(base)
        + "; policy "
        + base.policy().toLowerCase(java.util.Locale.ROOT)
        + ";";
  }

  private static String priority(Chain.Base base) {
    int number = base.priority();
    if (base.hook() == Hook.PREROUTING && Math.abs(number + 100) <= 10) {
      return named("dstnat", number + 100);
    }
    if (base.hook() == Hook.POSTROUTING && Math.abs(number - 100) <= 10) {
      return named("srcnat", number - 100);
    }
    for (Map.Entry<String, Integer> each : PRIORITIES.entrySet()) {
      if (Math.abs(number - each.getValue()) <= 10) {
        return named(each.getKey(), number - each.getValue());
      }
    }
    return Integer.toString(number);
  }

  private static String named(String name, int offset) {
    return offset == 0 ? name : name + (offset > 0 ? " + " : " - ") + Math.abs(offset);
  }

  /** The number that a name of a priority stands for; empty for none. */
  static Optional<Integer> priority(String text) {
    if (text.matches("-?[0-9]{1,9}")) {
      return Optional.of(Integer.parseInt(text));
    }
    if (text.equals("dstnat")) {
      return Optional.of(-100);
    }
    return text.equals("srcnat") ? Optional.of(100) : Optional.ofNullable(PRIORITIES.get(text));
  }
}
