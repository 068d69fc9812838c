package org.nslab.trace.netfilter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Expression;
import org.nslab.network.netfilter.Expression.Match;
import org.nslab.network.netfilter.Expression.Verdict;
import org.nslab.network.netfilter.Field;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;

/** Takes a packet through a chain, and those that it jumps to. Kernel: {@code nft_do_chain}. */
final class ChainWalk {

  /** Kernel: {@code NFT_JUMP_STACK_SIZE}. */
  private static final int DEEPEST = 16;

  private final Table table;
  private final Passing passing;
  private final Witness witness;

  ChainWalk(Table table, Passing passing, Witness witness) {
    this.table = table;
    this.passing = passing;
    this.witness = witness;
  }

  /** What a base chain decides: a rule's verdict, or the policy's. */
  Ruling decide(Chain base) {
    Ruling found = walk(base, 0);
    if (found != null) {
      return found;
    }
    boolean drops = base.base().map(Chain.Base::drops).orElse(false);
    Ruling policy =
        new Ruling(table, base, 0, null, drops ? new Expression.Drop() : new Expression.Accept());
    witness.met(passing, policy);
    return policy;
  }

  private @Nullable Ruling walk(Chain chain, int depth) {
    List<Rule> rules = chain.rules();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      Verdict verdict = look(rule);
      if (verdict == null) {
        continue;
      }
      Ruling ruling = new Ruling(table, chain, i + 1, rule, verdict);
      witness.met(passing, ruling);
      if (verdict instanceof Expression.Return) {
        return null;
      }
      if (verdict instanceof Expression.Jump jump) {
        Optional<Chain> target = table.chain(jump.chain());
        Ruling found = target.isEmpty() || depth >= DEEPEST ? null : walk(target.get(), depth + 1);
        if (found != null || jump.forGood()) {
          return found;
        }
      } else if (!(verdict instanceof Expression.Continue)) {
        return ruling;
      }
    }
    return null;
  }

  /** The verdict of a rule that the packet meets; null where it goes on with the next rule. */
  private @Nullable Verdict look(Rule rule) {
    for (Expression part : rule.expressions()) {
      if (part instanceof Match match) {
        if (Conditions.meets(table, match.field(), match.values(), passing) == match.negated()) {
          return null;
        }
      } else if (part instanceof Expression.UnknownCondition) {
        witness.unclear();
        return null;
      } else if (part instanceof Verdict verdict) {
        return verdict instanceof Expression.VerdictMap map ? chosen(map) : verdict;
      } else {
        effect(part);
      }
    }
    return new Expression.Continue();
  }

  private @Nullable Verdict chosen(Expression.VerdictMap map) {
    for (Expression.VerdictMap.Entry entry : map.entries()) {
      if (Conditions.meets(table, map.field(), entry.values(), passing)) {
        return entry.verdict();
      }
    }
    return null;
  }

  private void effect(Expression part) {
    if (part instanceof Expression.SetMark set) {
      mark(set);
    } else if (part instanceof Expression.NoTrack) {
      passing.track(null, TrackState.UNTRACKED);
    } else if (part instanceof Expression.UnknownAction) {
      witness.unclear();
    }
  }

  private void mark(Expression.SetMark set) {
    Tracked tracked = passing.tracked();
    if (set.field() == Field.MARK) {
      passing.mark((int) ((passing.mark() & ~set.mask()) ^ set.value()));
    } else if (tracked != null) {
      tracked.mark((int) ((tracked.mark() & ~set.mask()) ^ set.value()));
    }
  }
}
