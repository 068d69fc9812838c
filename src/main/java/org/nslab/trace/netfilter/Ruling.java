package org.nslab.trace.netfilter;

import org.jspecify.annotations.Nullable;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Expression.Accept;
import org.nslab.network.netfilter.Expression.Reject;
import org.nslab.network.netfilter.Expression.Translate;
import org.nslab.network.netfilter.Expression.Verdict;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;

/**
 * What decided about a packet.
 *
 * @param table where
 * @param chain where
 * @param position of the rule, from 1; 0 for the chain's policy
 * @param rule the rule; null for the policy
 * @param verdict what it says
 */
public record Ruling(Table table, Chain chain, int position, @Nullable Rule rule, Verdict verdict) {

  /** Whether the packet ends here. */
  public boolean isEnd() {
    return !(verdict instanceof Accept) && !(verdict instanceof Translate);
  }

  /** What its sender is told; null for silence. */
  public @Nullable String rejectedWith() {
    return verdict instanceof Reject reject ? reject.with() : null;
  }

  /** The rule as its command prints it, or the name of the policy. */
  public String text() {
    return rule != null ? rule.text() : chain.base().map(Chain.Base::policy).orElse("");
  }
}
