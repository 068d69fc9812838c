package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Hook;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Ruleset;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.TableFamily;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code nft list}, {@code add}, {@code insert}, {@code delete} and {@code flush}; man 8 nft. */
public final class Nft implements Program {

  private static final String MISSING = "No such file or directory";
  private static final String UNPROCESSED = "Could not process rule: ";

  private final Kernel kernel;

  /** One that shows and changes this kernel's rules. */
  public Nft(Kernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public int run(Invocation invocation) {
    List<String> given = new ArrayList<>(invocation.arguments());
    boolean handles = false;
    while (!given.isEmpty() && given.get(0).matches("-[an]+|--handle")) {
      handles |= given.remove(0).contains("a");
    }
    String here = invocation.environment().namespace();
    NftLine line = new NftLine(given);
    try {
      String command = line.next();
      if (command.equals("list")) {
        list(invocation, line, kernel.namespace(here).ruleset(), handles);
      } else {
        Ruleset changed = change(command, line, kernel.namespace(here).ruleset());
        kernel.change(here, space -> space.withRuleset(changed));
      }
      return 0;
    } catch (NftLine.Wrong wrong) {
      return invocation.fail(1, String.valueOf(wrong.getMessage()));
    }
  }

  private static void list(Invocation invocation, NftLine line, Ruleset ruleset, boolean handles)
      throws NftLine.Wrong {
    NftListing listing = new NftListing(handles);
    String what = line.next();
    switch (what) {
      case "ruleset" ->
          ruleset.tables().forEach(each -> show(invocation, listing, each, Optional.empty()));
      case "tables" ->
          ruleset.tables().forEach(each -> invocation.out("table " + NftListing.name(each) + "\n"));
      case "table" -> show(invocation, listing, table(line, ruleset), Optional.empty());
      case "chain" -> {
        Table table = table(line, ruleset);
        show(invocation, listing, table, Optional.of(chain(line, table, MISSING).name()));
      }
      default -> throw line.unknown();
    }
  }

  private static void show(
      Invocation invocation, NftListing listing, Table table, Optional<String> chain) {
    NftListing.warning(table).ifPresent(invocation::error);
    invocation.out(listing.table(table, chain));
  }

  private static Ruleset change(String command, NftLine line, Ruleset ruleset)
      throws NftLine.Wrong {
    String what = line.next();
    return switch (command + " " + what) {
      case "add table", "create table" -> addTable(line, ruleset);
      case "delete table" -> ruleset.without(table(line, ruleset));
      case "flush table" -> flushTable(line, ruleset);
      case "flush ruleset" -> Ruleset.NONE;
      case "add chain", "create chain" -> addChain(line, ruleset);
      case "delete chain" -> deleteChain(line, ruleset);
      case "flush chain" -> {
        Table table = table(line, ruleset);
        Chain chain = chain(line, table, UNPROCESSED + MISSING);
        yield ruleset.with(table.with(chain.withRules(List.of())));
      }
      case "add rule", "insert rule" -> addRule(line, ruleset, command.equals("insert"));
      case "delete rule" -> deleteRule(line, ruleset);
      default -> throw line.unknown();
    };
  }

  private static TableFamily family(NftLine line) {
    for (TableFamily family : TableFamily.values()) {
      if (line.accept(family.toString())) {
        return family;
      }
    }
    return TableFamily.IP;
  }

  private static Optional<Table> find(Ruleset ruleset, TableFamily family, String name) {
    return ruleset.tables().stream()
        .filter(table -> table.backend() != Backend.LEGACY)
        .filter(table -> table.family() == family && table.name().equals(name))
        .findFirst();
  }

  private static Table table(NftLine line, Ruleset ruleset) throws NftLine.Wrong {
    TableFamily family = family(line);
    String name = line.need();
    Optional<Table> found = find(ruleset, family, name);
    if (found.isEmpty()) {
      throw line.at(MISSING);
    }
    return found.get();
  }

  private static Chain chain(NftLine line, Table table, String problem) throws NftLine.Wrong {
    Optional<Chain> found = table.chain(line.need());
    if (found.isEmpty()) {
      throw line.at(problem);
    }
    return found.get();
  }

  private static Ruleset addTable(NftLine line, Ruleset ruleset) throws NftLine.Wrong {
    TableFamily family = family(line);
    String name = line.need();
    return find(ruleset, family, name).isPresent()
        ? ruleset
        : ruleset.with(new Table(Backend.NFT, family, name, List.of(), List.of(), false));
  }

  private static Ruleset flushTable(NftLine line, Ruleset ruleset) throws NftLine.Wrong {
    Table table = table(line, ruleset);
    List<Chain> empty = table.chains().stream().map(chain -> chain.withRules(List.of())).toList();
    return ruleset.with(table.withChains(empty));
  }

  private static Ruleset addChain(NftLine line, Ruleset ruleset) throws NftLine.Wrong {
    Table table = table(line, ruleset);
    String name = line.need();
    Optional<Chain.Base> base = line.accept("{") ? Optional.of(base(line)) : Optional.empty();
    Optional<Chain> before = table.chain(name);
    Chain chain =
        before
            .map(found -> base.map(found::withBase).orElse(found))
            .orElseGet(() -> new Chain(name, base, List.of(), handle(table)));
    return ruleset.with(table.with(chain));
  }

  private static Chain.Base base(NftLine line) throws NftLine.Wrong {
    String type = line.accept("type") ? line.need() : "filter";
    Hook hook = hook(line);
    if (hook == null || !line.accept("priority")) {
      throw line.unknown();
    }
    String first = line.need();
    Optional<Integer> priority =
        first.equals("-") ? NftListing.priority("-" + line.need()) : NftListing.priority(first);
    if (priority.isEmpty()) {
      throw line.unknown();
    }
    int number = priority.get();
    if (line.accept("+")) {
      number += NftListing.priority(line.need()).orElse(0);
    } else if (line.accept("-")) {
      number -= NftListing.priority(line.need()).orElse(0);
    }
    line.accept(";");
    boolean drops = line.accept("policy") && line.need().equals("drop");
    return new Chain.Base(type, hook, number, drops, Optional.empty(), Optional.empty());
  }

  private static @org.jspecify.annotations.Nullable Hook hook(NftLine line) throws NftLine.Wrong {
    String name = line.accept("hook") ? line.need().toUpperCase(Locale.ROOT) : "";
    for (Hook hook : Hook.values()) {
      if (hook.name().equals(name)) {
        return hook;
      }
    }
    return null;
  }

  /** Kernel: nf_tables_api.c; chains and rules of a table are counted together. */
  private static long handle(Table table) {
    long last = 0;
    for (Chain chain : table.chains()) {
      last = Math.max(last, chain.handle());
      for (Rule rule : chain.rules()) {
        last = Math.max(last, rule.handle());
      }
    }
    return last + 1;
  }

  private static Ruleset deleteChain(NftLine line, Ruleset ruleset) throws NftLine.Wrong {
    Table table = table(line, ruleset);
    Chain chain = chain(line, table, UNPROCESSED + MISSING);
    if (!chain.rules().isEmpty() || TargetRules.references(table, chain.name()) > 0) {
      throw line.at(UNPROCESSED + "Device or resource busy");
    }
    List<Chain> rest = new ArrayList<>(table.chains());
    rest.remove(chain);
    return ruleset.with(table.withChains(rest));
  }

  private static Ruleset addRule(NftLine line, Ruleset ruleset, boolean first)
      throws NftLine.Wrong {
    Table table = table(line, ruleset);
    Chain chain = chain(line, table, UNPROCESSED + MISSING);
    if (table.backend() != Backend.NFT) {
      throw line.unknown();
    }
    List<String> words = line.rest();
    // An unnamed set takes a number, too.
    long number = handle(table) + words.stream().filter("{"::equals).count();
    Optional<Rule> rule = NftRuleReader.read(words, table.family(), number);
    if (rule.isEmpty()) {
      throw line.unknown();
    }
    List<Rule> rules = new ArrayList<>(chain.rules());
    rules.add(first ? 0 : rules.size(), rule.get());
    return ruleset.with(table.with(chain.withRules(rules)));
  }

  private static Ruleset deleteRule(NftLine line, Ruleset ruleset) throws NftLine.Wrong {
    Table table = table(line, ruleset);
    Chain chain = chain(line, table, UNPROCESSED + MISSING);
    if (!line.accept("handle")) {
      throw line.unknown();
    }
    String number = line.need();
    List<Rule> rest = new ArrayList<>(chain.rules());
    if (!rest.removeIf(rule -> Long.toString(rule.handle()).equals(number))) {
      throw line.at(UNPROCESSED + MISSING);
    }
    return ruleset.with(table.with(chain.withRules(rest)));
  }
}
