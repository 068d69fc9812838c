package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.Family;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.TableFamily;
import org.nslab.trace.RuleHit;
import org.nslab.trace.packet.Packet;

/** Repairs of a firewall: rules that let one kind of traffic through, before what drops it. */
public final class FirewallRepairs {

  private FirewallRepairs() {}

  /** Lets such packets pass, right before the rule that drops them. */
  public static Repair accept(RuleHit hit, Packet packet) {
    boolean iptables = hit.backend().isIptables();
    Rule rule = iptables ? IptablesAccept.rule(packet) : NftAccept.rule(packet);
    String command = iptables ? IptablesAccept.command(hit, rule) : NftAccept.command(hit, rule);
    return new Repair(
        hit.namespace(),
        Commands.in(hit.namespace(), command),
        state -> inserted(state, hit, rule));
  }

  static NetworkState inserted(NetworkState state, RuleHit hit, Rule rule) {
    Namespace here = state.namespace(hit.namespace()).orElseThrow();
    Table table = here.ruleset().table(hit.backend(), hit.family(), hit.table()).orElseThrow();
    Chain chain = table.chain(hit.chain()).orElseThrow();
    List<Rule> rules = new ArrayList<>(chain.rules());
    rules.add(hit.isPolicy() ? rules.size() : hit.position() - 1, rule);
    Table changed = table.with(chain.withRules(rules));
    return state.with(here.withRuleset(here.ruleset().with(changed)));
  }

  static String program(RuleHit hit) {
    String name = hit.family() == TableFamily.IP6 ? "ip6tables" : "iptables";
    return hit.backend() == Backend.LEGACY ? name + "-legacy" : name;
  }

  static boolean isV4(Packet packet) {
    return packet.family() == Family.INET;
  }
}
