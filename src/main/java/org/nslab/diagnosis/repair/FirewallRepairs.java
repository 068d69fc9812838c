package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.Family;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Hooks;
import org.nslab.network.netfilter.IptablesRules;
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

  private static NetworkState inserted(NetworkState state, RuleHit hit, Rule rule) {
    Namespace here = state.namespace(hit.namespace()).orElseThrow();
    Table table = here.ruleset().table(hit.backend(), hit.family(), hit.table()).orElseThrow();
    Chain chain = table.chain(hit.chain()).orElseThrow();
    List<Rule> rules = new ArrayList<>(chain.rules());
    rules.add(hit.isPolicy() ? rules.size() : hit.position() - 1, rule);
    Table changed = table.with(chain.withRules(rules));
    return state.with(here.withRuleset(here.ruleset().with(changed)));
  }

  /** Hides a network behind the address of the router, where packets leave by an interface. */
  public static Repair masquerade(Namespace router, String network, String device) {
    String spec = "-s " + network + " -o " + device + " -j MASQUERADE";
    return new Repair(
        router.id(),
        Commands.in(router.id(), "iptables -t nat -A POSTROUTING " + spec),
        state -> {
          Namespace here = state.namespace(router.id()).orElseThrow();
          Table table =
              here.ruleset()
                  .table(Backend.IPTABLES_NFT, TableFamily.IP, "nat")
                  .orElse(
                      new Table(
                          Backend.IPTABLES_NFT,
                          TableFamily.IP,
                          "nat",
                          List.of(),
                          List.of(),
                          false));
          Chain chain =
              table
                  .chain("POSTROUTING")
                  .orElse(
                      new Chain(
                          "POSTROUTING",
                          Hooks.of("nat", "POSTROUTING", false, Counters.ZERO),
                          List.of(),
                          0));
          Set<String> names = table.chains().stream().map(Chain::name).collect(Collectors.toSet());
          List<Rule> rules = new ArrayList<>(chain.rules());
          rules.add(IptablesRules.read(spec, names, Optional.of(Counters.ZERO)));
          Table changed = table.with(chain.withRules(rules));
          return state.with(here.withRuleset(here.ruleset().with(changed)));
        });
  }

  static String program(RuleHit hit) {
    String name = hit.family() == TableFamily.IP6 ? "ip6tables" : "iptables";
    return hit.backend() == Backend.LEGACY ? name + "-legacy" : name;
  }

  static boolean isV4(Packet packet) {
    return packet.family() == Family.INET;
  }
}
