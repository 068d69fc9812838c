package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.Namespace;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Ruleset;
import org.nslab.network.netfilter.Table;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.trace.Learned;
import org.nslab.trace.RuleHit;

/** Counts what rules and policies have met. */
public final class Counting {

  private Counting() {}

  /**
   * Counts the packets of a walk.
   *
   * @param again whether they belong to a connection that is known: chains of type nat do not see
   *     them
   */
  public static void count(Kernel kernel, List<Learned.Hit> hits, boolean again) {
    for (Learned.Hit hit : hits) {
      RuleHit rule = hit.rule();
      Optional<Namespace> namespace = kernel.state().namespace(rule.namespace());
      if (namespace.isPresent()) {
        Ruleset ruleset = namespace.get().ruleset();
        ruleset
            .table(rule.backend(), rule.family(), rule.table())
            .flatMap(table -> counted(table, rule, hit.bytes(), again))
            .ifPresent(
                table ->
                    kernel.change(
                        rule.namespace(), space -> space.withRuleset(ruleset.with(table))));
      }
    }
  }

  private static Optional<Table> counted(Table table, RuleHit hit, int bytes, boolean again) {
    Optional<Chain> chain = table.chain(hit.chain());
    if (chain.isEmpty() || (again && isNat(table, chain.get()))) {
      return Optional.empty();
    }
    return Optional.of(table.with(counted(chain.get(), hit, bytes)));
  }

  private static boolean isNat(Table table, Chain chain) {
    return table.name().equals("nat")
        || chain.base().filter(base -> base.type().equals("nat")).isPresent();
  }

  private static Chain counted(Chain chain, RuleHit hit, int bytes) {
    if (hit.isPolicy()) {
      Optional<Counters> before = chain.base().flatMap(Chain.Base::counters);
      return before.map(counters -> withPolicyCounters(chain, counters.plus(bytes))).orElse(chain);
    }
    List<Rule> rules = new ArrayList<>(chain.rules());
    int at = hit.position() - 1;
    if (at < rules.size() && rules.get(at).counters().isPresent()) {
      Rule rule = rules.get(at);
      rules.set(at, rule.withCounters(rule.counters().get().plus(bytes)));
    }
    return chain.withRules(rules);
  }

  /** A chain whose policy has decided about so much. */
  static Chain withPolicyCounters(Chain chain, Counters counters) {
    return chain
        .base()
        .map(
            base ->
                chain.withBase(
                    new Chain.Base(
                        base.type(),
                        base.hook(),
                        base.priority(),
                        base.drops(),
                        Optional.of(counters),
                        base.device())))
        .orElse(chain);
  }
}
