package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Hook;
import org.nslab.network.netfilter.NamedSet;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.TableFamily;

/** Reads {@code nft -j list ruleset}, libnftables-json(5). */
final class NftRuleset {

  private final NftTexts texts;
  private final Map<String, Table> tables = new LinkedHashMap<>();

  private NftRuleset(NftTexts texts) {
    this.texts = texts;
  }

  /**
   * The tables in order.
   *
   * @param texts the rules as {@code nft -a list ruleset} prints them
   */
  static List<Table> read(Item root, NftTexts texts) throws UnreadableException {
    NftRuleset reader = new NftRuleset(texts);
    for (Item entry : root.items("nftables")) {
      reader.read(entry);
    }
    return List.copyOf(reader.tables.values());
  }

  private void read(Item entry) throws UnreadableException {
    Optional<Item> table = entry.item("table");
    if (table.isPresent()) {
      table(table.get());
    }
    Optional<Item> chain = entry.item("chain");
    if (chain.isPresent()) {
      chain(chain.get());
    }
    Optional<Item> rule = entry.item("rule");
    if (rule.isPresent()) {
      rule(rule.get());
    }
    Optional<Item> set = entry.has("map") ? entry.item("map") : entry.item("set");
    if (set.isPresent()) {
      set(set.get());
    }
  }

  private void table(Item item) throws UnreadableException {
    TableFamily family = family(item);
    String name = item.textOrFail("name");
    boolean dormant = NftValues.words(item, "flags").contains("dormant");
    Table table = new Table(Backend.NFT, family, name, List.of(), List.of(), dormant);
    tables.put(family + " " + name, table);
  }

  private static TableFamily family(Item item) throws UnreadableException {
    String text = item.textOrFail("family").toUpperCase(Locale.ROOT);
    for (TableFamily family : TableFamily.values()) {
      if (family.name().equals(text)) {
        return family;
      }
    }
    throw item.unreadable();
  }

  private Table tableOf(Item item) throws UnreadableException {
    Table table = tables.get(family(item) + " " + item.textOrFail("table"));
    if (table == null) {
      throw item.unreadable();
    }
    return table;
  }

  private void put(Table table) {
    tables.put(table.family() + " " + table.name(), table);
  }

  private void chain(Item item) throws UnreadableException {
    Optional<Chain.Base> base = item.has("hook") ? Optional.of(base(item)) : Optional.empty();
    put(
        tableOf(item)
            .with(new Chain(item.textOrFail("name"), base, List.of(), item.number("handle", 0))));
  }

  private static Chain.Base base(Item item) throws UnreadableException {
    return new Chain.Base(
        item.text("type").orElse("filter"),
        hook(item),
        item.integer("prio", 0),
        item.text("policy").orElse("accept").equals("drop"),
        Optional.empty(),
        NftValues.words(item, "dev").stream().findFirst());
  }

  private static Hook hook(Item item) throws UnreadableException {
    String text = item.textOrFail("hook").toUpperCase(Locale.ROOT);
    for (Hook hook : Hook.values()) {
      if (hook.name().equals(text)) {
        return hook;
      }
    }
    throw item.unreadable();
  }

  private void rule(Item item) throws UnreadableException {
    Table table = tableOf(item);
    Chain chain = table.chain(item.textOrFail("chain")).orElseThrow(item::unreadable);
    long handle = item.number("handle", 0);
    NftExpressions expressions = NftExpressions.read(item.items("expr"), table.family());
    String text =
        texts
            .rule(table.family(), table.name(), chain.name(), handle)
            .orElse(String.valueOf(item.object().get("expr")));
    List<Rule> rules = new ArrayList<>(chain.rules());
    rules.add(
        new Rule(
            text,
            expressions.expressions(),
            expressions.counters().map(each -> new Counters(each.packets(), each.bytes())),
            handle,
            item.text("comment")));
    put(table.with(chain.withRules(rules)));
  }

  private void set(Item item) throws UnreadableException {
    Table table = tableOf(item);
    List<NamedSet> sets = new ArrayList<>(table.sets());
    String type = String.join(" . ", NftValues.words(item, "type"));
    var elements = item.object().get("elem");
    sets.add(
        new NamedSet(
            item.textOrFail("name"),
            type,
            elements == null || item.has("map")
                ? Optional.empty()
                : NftValues.set(NftField.ofSet(type), elements),
            elements == null ? "" : elements.toString()));
    put(table.withSets(sets));
  }
}
