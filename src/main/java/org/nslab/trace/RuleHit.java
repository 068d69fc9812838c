package org.nslab.trace;

import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.TableFamily;

/**
 * A rule that a packet met, or a chain whose policy decided.
 *
 * @param namespace where
 * @param backend of the table
 * @param family of the table
 * @param table its name
 * @param chain its name
 * @param position of the rule in its chain, from 1; 0 for the policy
 * @param text the rule, without {@code -A CHAIN}; the policy's name
 */
public record RuleHit(
    String namespace,
    Backend backend,
    TableFamily family,
    String table,
    String chain,
    int position,
    String text) {

  /** Whether no rule but the policy decided. */
  public boolean isPolicy() {
    return position == 0;
  }

  /** As {@code iptables -S} or {@code nft list} prints it. */
  @Override
  public String toString() {
    if (backend.isIptables()) {
      return isPolicy() ? "-P " + chain + " " + text : "-A " + chain + " " + text;
    }
    return isPolicy() ? "policy " + text.toLowerCase(java.util.Locale.ROOT) + ";" : text;
  }
}
