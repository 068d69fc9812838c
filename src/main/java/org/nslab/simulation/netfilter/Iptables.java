package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.IptablesRules;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Ruleset;
import org.nslab.network.netfilter.Table;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code iptables}; man 8 iptables. */
public final class Iptables implements Program {

  private static final String NO_CHAIN = "No chain/target/match by that name.";
  private static final String NO_RULE = "Bad rule (does a matching rule exist in that chain?).";

  private final Kernel kernel;

  /** One that shows and changes this kernel's rules. */
  public Iptables(Kernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public int run(Invocation invocation) {
    try {
      IptablesCall call = IptablesCall.read(invocation.arguments());
      if (call.version) {
        invocation.out("iptables v1.8.9 (nf_tables)\n");
        return 0;
      }
      String here = invocation.environment().namespace();
      Ruleset ruleset = kernel.namespace(here).ruleset();
      Table table = Builtin.table(ruleset, call.table);
      if (call.command == 'L' || call.command == 'S') {
        list(invocation, call, table);
        return 0;
      }
      Optional<Table> changed = change(call, table, Builtin.existing(ruleset, call.table));
      changed.ifPresent(
          found -> kernel.change(here, space -> space.withRuleset(ruleset.with(found))));
      return 0;
    } catch (Trouble trouble) {
      return invocation.fail(trouble.code(), trouble.text());
    }
  }

  private static void list(Invocation invocation, IptablesCall call, Table table) throws Trouble {
    if (call.chain.isPresent() && table.chain(call.chain.get()).isEmpty()) {
      throw Trouble.kernel(
          1,
          "chain `"
              + call.chain.get()
              + "' in table `"
              + call.table
              + "' is incompatible, use 'nft' tool.");
    }
    invocation.out(
        call.command == 'L' ? new RuleListing(call, table).text() : RuleLines.text(call, table));
  }

  /** What the table becomes; empty where it stays as it is. */
  private static Optional<Table> change(IptablesCall call, Table table, Optional<Table> there)
      throws Trouble {
    return switch (call.command) {
      case 'A', 'I' -> Optional.of(add(call, table));
      case 'D' -> Optional.of(delete(call, table));
      case 'R' -> Optional.of(replace(call, table));
      case 'C' -> {
        index(call, table, holder(call, table));
        yield Optional.empty();
      }
      case 'P' -> Optional.of(policy(call, table));
      case 'N' -> Optional.of(create(call, table));
      case 'E' -> Optional.of(rename(call, table));
      case 'X' -> there.isEmpty() ? missing(call) : Optional.of(remove(call, table));
      case 'F' -> touches(call, there) ? Optional.of(flush(call, table)) : missing(call);
      default -> touches(call, there) ? Optional.of(zero(call, table)) : missing(call);
    };
  }

  /** iptables/nft.c: nft_xt_builtin_init; whoever names a built-in chain makes its table. */
  private static boolean touches(IptablesCall call, Optional<Table> there) {
    return there.isPresent() || isBuiltin(call);
  }

  private static boolean isBuiltin(IptablesCall call) {
    String name = call.chain.orElse("");
    return Builtin.TABLES.getOrDefault(call.table, List.of()).contains(name);
  }

  private static Optional<Table> missing(IptablesCall call) throws Trouble {
    if (call.chain.isPresent() && !isBuiltin(call)) {
      throw Trouble.refused(NO_CHAIN);
    }
    return Optional.empty();
  }

  private static Chain chain(IptablesCall call, Table table) throws Trouble {
    Optional<Chain> found = table.chain(call.chain.orElse(""));
    if (found.isEmpty()) {
      throw Trouble.refused(NO_CHAIN);
    }
    return found.get();
  }

  /** The chain in which a rule is looked for. */
  private static Chain holder(IptablesCall call, Table table) throws Trouble {
    TargetRules.known(table, call.spec.specs(call.chain.orElse("")));
    Optional<Chain> found = table.chain(call.chain.orElse(""));
    if (found.isEmpty()) {
      throw Trouble.refused(NO_RULE);
    }
    return found.get();
  }

  private static List<Rule> rules(IptablesCall call, Table table, Chain chain) throws Trouble {
    Set<String> own = new HashSet<>();
    for (Chain each : table.chains()) {
      if (each.base().isEmpty()) {
        own.add(each.name());
      }
    }
    List<Rule> rules = new ArrayList<>();
    for (RuleSpec spec : call.spec.specs(chain.name())) {
      TargetRules.check(table, chain, spec, own, call.command);
      rules.add(IptablesRules.read(spec.text(), own, Optional.of(Counters.ZERO)));
    }
    return rules;
  }

  private static Table add(IptablesCall call, Table table) throws Trouble {
    TargetRules.known(table, call.spec.specs(call.chain.orElse("")));
    Chain chain = chain(call, table);
    List<Rule> rules = new ArrayList<>(chain.rules());
    int at = call.command == 'A' ? rules.size() : Math.max(0, call.number - 1);
    if (at > rules.size()) {
      throw Trouble.refused("Index of insertion too big.");
    }
    rules.addAll(at, rules(call, table, chain));
    return table.with(Builtin.made(chain).withRules(rules));
  }

  /** Where the rule is that the words mean. */
  private static int index(IptablesCall call, Table table, Chain chain) throws Trouble {
    List<Rule> wanted = rules(call, table, chain);
    for (int i = 0; i < chain.rules().size(); i++) {
      if (chain.rules().get(i).text().equals(wanted.get(0).text())) {
        return i;
      }
    }
    throw Trouble.refused(NO_RULE);
  }

  private static Table delete(IptablesCall call, Table table) throws Trouble {
    Chain chain = call.number > 0 ? chain(call, table) : holder(call, table);
    if (call.number > chain.rules().size()) {
      throw Trouble.refused(
          chain.handle() == Builtin.NOT_MADE ? NO_CHAIN : "Index of deletion too big.");
    }
    int at = call.number > 0 ? call.number - 1 : index(call, table, chain);
    List<Rule> rules = new ArrayList<>(chain.rules());
    rules.remove(at);
    return table.with(chain.withRules(rules));
  }

  private static Table replace(IptablesCall call, Table table) throws Trouble {
    TargetRules.known(table, call.spec.specs(call.chain.orElse("")));
    Chain chain = chain(call, table);
    if (call.number > chain.rules().size()) {
      throw Trouble.refused(
          chain.handle() == Builtin.NOT_MADE ? NO_CHAIN : "Index of replacement too big.");
    }
    List<Rule> rules = new ArrayList<>(chain.rules());
    rules.set(call.number - 1, rules(call, table, chain).get(0));
    return table.with(chain.withRules(rules));
  }

  private static Table policy(IptablesCall call, Table table) throws Trouble {
    Chain chain = table.chain(call.chain.orElse("")).orElse(null);
    if (chain == null || chain.base().isEmpty()) {
      throw Trouble.refused("Bad built-in chain name.");
    }
    String policy = call.second.orElse("");
    if (!policy.equals("ACCEPT") && !policy.equals("DROP")) {
      throw Trouble.refused("Bad policy name. Run `dmesg' for more information.");
    }
    Chain.Base base = chain.base().get();
    return table.with(
        Builtin.made(chain)
            .withBase(
                new Chain.Base(
                    base.type(),
                    base.hook(),
                    base.priority(),
                    policy.equals("DROP"),
                    Optional.of(Counters.ZERO),
                    base.device())));
  }

  private static Table create(IptablesCall call, Table table) throws Trouble {
    String name = call.chain.orElse("");
    if (table.chain(name).isPresent()) {
      throw Trouble.refused("Chain already exists.");
    }
    if (name.length() > 28) {
      throw Trouble.words("chain name `" + name + "' too long (must be under 29 chars)");
    }
    if (Extensions.isTarget(name)) {
      throw Trouble.words("chain name `" + name + "' is the name of a target");
    }
    return table.with(new Chain(name, Optional.empty(), List.of(), 1));
  }

  private static Table rename(IptablesCall call, Table table) throws Trouble {
    Chain chain = chain(call, table);
    String name = call.second.orElse("");
    if (table.chain(name).isPresent()) {
      throw Trouble.refused("File exists.");
    }
    List<Chain> chains = new ArrayList<>(table.chains());
    chains.remove(chain);
    chains.add(new Chain(name, chain.base(), chain.rules(), 1));
    return table.withChains(chains);
  }

  private static Table remove(IptablesCall call, Table table) throws Trouble {
    List<Chain> chains = new ArrayList<>();
    if (call.chain.isPresent()) {
      Chain chain = chain(call, table);
      if (chain.base().isPresent()
          || !chain.rules().isEmpty()
          || TargetRules.references(table, chain.name()) > 0) {
        throw Trouble.kernel(
            4, " CHAIN_DEL failed (Device or resource busy): chain " + chain.name());
      }
    }
    for (Chain chain : table.chains()) {
      boolean wanted = call.chain.isEmpty() || chain.name().equals(call.chain.get());
      if (chain.base().isPresent() || !wanted) {
        chains.add(chain);
      }
    }
    return table.withChains(chains);
  }

  private static Table flush(IptablesCall call, Table table) throws Trouble {
    if (call.chain.isPresent()) {
      return table.with(Builtin.made(chain(call, table)).withRules(List.of()));
    }
    return table.withChains(
        table.chains().stream().map(chain -> chain.withRules(List.of())).toList());
  }

  private static Table zero(IptablesCall call, Table table) throws Trouble {
    Optional<String> name = call.chain;
    if (name.isPresent()) {
      return table.with(zeroed(Builtin.made(chain(call, table))));
    }
    return table.withChains(
        table.chains().stream()
            .map(chain -> Builtin.isMade(table, chain) ? zeroed(chain) : chain)
            .toList());
  }

  private static Chain zeroed(Chain chain) {
    Chain counted =
        chain.withRules(
            chain.rules().stream().map(rule -> rule.withCounters(Counters.ZERO)).toList());
    return Counting.withPolicyCounters(Builtin.made(counted), Counters.ZERO);
  }
}
