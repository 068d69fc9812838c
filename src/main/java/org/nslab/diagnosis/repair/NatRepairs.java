package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Hooks;
import org.nslab.network.netfilter.IptablesRules;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.TableFamily;

/** Rules that translate addresses, as iptables adds them. */
public final class NatRepairs {

  private NatRepairs() {}

  /**
   * Hides a network behind the address of the router, where packets leave by an interface.
   *
   * @param first whether before all other rules
   */
  public static Repair masquerade(Namespace router, String network, String device, boolean first) {
    String spec = "-s " + network + " -o " + device + " -j MASQUERADE";
    return rule(router.id(), "POSTROUTING", first, spec);
  }

  /**
   * Publishes a port.
   *
   * @param own whether the host's own packets are meant, rather than those of others
   * @param protocol {@code tcp} or {@code udp}
   * @param to the published address, and {@code port} there
   * @param server who listens, on {@code serverPort}
   */
  public static Repair publish(
      Namespace host,
      boolean own,
      String protocol,
      IpAddress to,
      int port,
      IpAddress server,
      int serverPort) {
    String chain = own ? "OUTPUT" : "PREROUTING";
    String spec =
        "-d "
            + to
            + "/32 -p "
            + protocol
            + " -m "
            + protocol
            + " --dport "
            + port
            + " -j DNAT --to-destination "
            + server
            + ":"
            + serverPort;
    return rule(host.id(), chain, true, spec);
  }

  private static Repair rule(String where, String chain, boolean first, String spec) {
    String how = first ? " -I " : " -A ";
    return new Repair(
        where,
        Commands.in(where, "iptables -t nat" + how + chain + " " + spec),
        state -> with(state, where, chain, first, spec));
  }

  private static NetworkState with(
      NetworkState state, String where, String name, boolean first, String spec) {
    Namespace here = state.namespace(where).orElseThrow();
    Table table = here.ruleset().table(Backend.IPTABLES_NFT, TableFamily.IP, "nat").orElse(empty());
    Chain chain =
        table
            .chain(name)
            .orElse(new Chain(name, Hooks.of("nat", name, false, Counters.ZERO), List.of(), 0));
    Set<String> names = table.chains().stream().map(Chain::name).collect(Collectors.toSet());
    List<Rule> rules = new ArrayList<>(chain.rules());
    rules.add(
        first ? 0 : rules.size(), IptablesRules.read(spec, names, Optional.of(Counters.ZERO)));
    Table changed = table.with(chain.withRules(rules));
    return state.with(here.withRuleset(here.ruleset().with(changed)));
  }

  private static Table empty() {
    return new Table(Backend.IPTABLES_NFT, TableFamily.IP, "nat", List.of(), List.of(), false);
  }
}
