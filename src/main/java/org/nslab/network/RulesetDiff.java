package org.nslab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Ruleset;
import org.nslab.network.netfilter.Table;

/** What is different about the firewall; counters are left out. */
final class RulesetDiff {

  private final Ruleset before;
  private final Ruleset after;
  private final Consumer<String> say;

  RulesetDiff(Ruleset before, Ruleset after, Consumer<String> say) {
    this.before = before;
    this.after = after;
    this.say = say;
  }

  void compare() {
    for (Table now : after.tables()) {
      Optional<Table> then = before.table(now.backend(), now.family(), now.name());
      if (then.isEmpty() && !now.backend().isIptables()) {
        say.accept("the firewall table " + name(now) + " is new");
      }
      chains(then.orElse(now.withChains(List.of())), now);
    }
    for (Table then : before.tables()) {
      if (after.table(then.backend(), then.family(), then.name()).isEmpty()) {
        say.accept("the firewall table " + name(then) + " is gone");
      }
    }
  }

  private static String name(Table table) {
    return table.backend().isIptables() ? table.name() : table.family() + " " + table.name();
  }

  private void chains(Table then, Table now) {
    for (Chain chain : now.chains()) {
      String place = "chain " + chain.name() + " of the firewall table " + name(now);
      Chain old = then.chain(chain.name()).orElse(fresh(chain));
      policy(place, old, chain);
      rules(place, old, chain);
    }
    for (Chain chain : then.chains()) {
      if (now.chain(chain.name()).isEmpty()) {
        say.accept("chain " + chain.name() + " of the firewall table " + name(now) + " is gone");
      }
    }
  }

  /** What a new chain is compared with: one that lets everything through. */
  private static Chain fresh(Chain chain) {
    Chain empty = chain.withRules(List.of());
    return chain
        .base()
        .map(
            base ->
                empty.withBase(
                    new Chain.Base(
                        base.type(),
                        base.hook(),
                        base.priority(),
                        false,
                        base.counters(),
                        base.device())))
        .orElse(empty);
  }

  private void policy(String place, Chain then, Chain now) {
    Optional<String> policy = now.base().map(Chain.Base::policy);
    if (policy.isPresent() && !policy.equals(then.base().map(Chain.Base::policy))) {
      say.accept("the policy of " + place + " is now " + policy.get());
    }
  }

  private void rules(String place, Chain then, Chain now) {
    List<String> added = texts(now);
    for (String text : texts(then)) {
      if (!added.remove(text)) {
        say.accept(place + " lost the rule " + text);
      }
    }
    added.forEach(text -> say.accept(place + " has the new rule " + text));
  }

  private static List<String> texts(Chain chain) {
    return new ArrayList<>(chain.rules().stream().map(Rule::text).toList());
  }
}
