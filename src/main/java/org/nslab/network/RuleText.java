package org.nslab.network;

import java.util.Locale;
import org.nslab.network.RoutingRule.Action;

/** A routing rule as {@code ip rule} prints it, in short. */
public final class RuleText {

  private RuleText() {}

  /** {@code 100: from 10.0.0.0/8 lookup 100}. */
  public static String of(RoutingRule rule) {
    StringBuilder text = new StringBuilder();
    text.append(rule.priority()).append(':').append(rule.inverted() ? " not" : "");
    text.append(" from ").append(rule.from().map(Object::toString).orElse("all"));
    rule.to().ifPresent(to -> text.append(" to ").append(to));
    rule.mark().ifPresent(mark -> text.append(" fwmark 0x").append(Integer.toHexString(mark)));
    rule.inInterface().ifPresent(name -> text.append(" iif ").append(name));
    rule.outInterface().ifPresent(name -> text.append(" oif ").append(name));
    return text.append(' ').append(action(rule)).toString();
  }

  private static String action(RoutingRule rule) {
    if (rule.action() == Action.TABLE) {
      return "lookup " + RtNames.table(rule.table());
    }
    String action = rule.action().name().toLowerCase(Locale.ROOT);
    return rule.action() == Action.GOTO ? action + " " + rule.target().orElse(0) : action;
  }
}
