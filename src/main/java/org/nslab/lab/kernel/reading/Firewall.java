package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.Namespace;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Ruleset;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.TableFamily;

/** Puts together what {@code nft} and {@code iptables-save} say of one firewall. */
final class Firewall {

  private Firewall() {}

  /** What a {@code …-save} printed: its tables. */
  static List<Table> saved(Section section, Backend backend, String family)
      throws UnreadableException {
    String tool = family + "tables-" + (backend == Backend.LEGACY ? "legacy" : "nft") + "-save";
    if (section.exitCode() != 0) {
      throw new UnreadableException(tool, section.text());
    }
    TableFamily of = family.equals("ip6") ? TableFamily.IP6 : TableFamily.IP;
    return IptablesSave.read(tool, backend, of, section.lines());
  }

  /**
   * Replaces the tables of nft that iptables knows how to print by what it prints, in their place.
   *
   * @param sections of {@code iptables}; the tool may be missing
   */
  static Namespace withIptables(Namespace namespace, List<Section> sections)
      throws UnreadableException {
    List<Table> printed = new ArrayList<>();
    for (Section section : sections) {
      boolean missing = section.exitCode() == 127;
      if (section.name().startsWith("save ") && !missing) {
        printed.addAll(saved(section, Backend.IPTABLES_NFT, section.name().substring(5)));
      }
    }
    if (namespace.ruleset().tables().stream().noneMatch(table -> table.backend() == Backend.NFT)) {
      // There is no nft here, so that iptables was asked in its place.
      printed.addAll(0, namespace.ruleset().tables());
      return namespace.withRuleset(new Ruleset(printed));
    }
    List<Table> tables = new ArrayList<>();
    for (Table table : namespace.ruleset().tables()) {
      Optional<Table> same =
          printed.stream()
              .filter(each -> each.family() == table.family())
              .filter(each -> each.name().equals(table.name()))
              .findFirst();
      boolean candidate = SeenNamespace.mayBeIptables(table);
      tables.add(candidate ? same.orElse(table) : table);
    }
    return namespace.withRuleset(new Ruleset(tables));
  }

  /** Gives the rules of native tables the text that {@code nft list} prints. */
  static Namespace withTexts(Namespace namespace, NftTexts texts) {
    List<Table> tables = new ArrayList<>();
    for (Table table : namespace.ruleset().tables()) {
      tables.add(table.backend() == Backend.NFT ? withTexts(table, texts) : table);
    }
    return namespace.withRuleset(new Ruleset(tables));
  }

  private static Table withTexts(Table table, NftTexts texts) {
    List<Chain> chains = new ArrayList<>();
    for (Chain chain : table.chains()) {
      List<Rule> rules = new ArrayList<>();
      for (Rule rule : chain.rules()) {
        rules.add(
            texts
                .rule(table.family(), table.name(), chain.name(), rule.handle())
                .map(rule::withText)
                .orElse(rule));
      }
      chains.add(chain.withRules(rules));
    }
    return table.withChains(chains);
  }
}
