package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;
import org.nslab.trace.RuleHit;
import org.nslab.trace.packet.Packet;

/**
 * Repairs of a zone of FirewallD, which keeps its rules in nft's table {@code firewalld}: what a
 * zone says of packets to the machine itself stands in the chains {@code filter_IN_ZONE}, {@code
 * filter_IN_ZONE_deny} and {@code filter_IN_ZONE_allow}, the denials first.
 */
public final class FirewalldRepairs {

  private static final String CHAINS = "filter_IN_";
  private static final Pattern ZONE = Pattern.compile(CHAINS + "(.+?)(_deny)?");
  private static final Pattern ICMP_BLOCK = Pattern.compile("icmp(v6)? type echo-request .*");

  private FirewalldRepairs() {}

  /** Whether FirewallD wrote the rule. */
  public static boolean wrote(RuleHit hit) {
    return hit.backend() == Backend.NFT && hit.table().equals("firewalld");
  }

  /** The zone that keeps a packet out of the machine; empty where no zone does. */
  public static Optional<String> zone(RuleHit hit) {
    Matcher matcher = ZONE.matcher(hit.chain());
    return wrote(hit) && hit.namespace().equals(NamespaceId.HOST) && matcher.matches()
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  /** Lets such packets in by the zone's own means; empty where a rule of somebody denies them. */
  public static Optional<Repair> letIn(RuleHit hit, Packet packet) {
    Optional<String> zone = zone(hit);
    if (zone.isEmpty() || !packet.isRequest()) {
      return Optional.empty();
    }
    if (!hit.chain().equals(CHAINS + zone.get())) {
      return isPing(packet) && ICMP_BLOCK.matcher(hit.text()).matches()
          ? Optional.of(unblock(zone.get()))
          : Optional.empty();
    }
    return packet.protocol().hasPorts()
        ? Optional.of(openPort(zone.get(), packet))
        : Optional.of(zone.get()).filter(any -> isPing(packet)).map(any -> allow(any, packet));
  }

  private static boolean isPing(Packet packet) {
    return !packet.protocol().hasPorts() && packet.icmp().isEchoRequest();
  }

  private static Repair unblock(String zone) {
    return repair(
        zone,
        "--remove-icmp-block=echo-request",
        "_deny",
        rules -> rules.removeIf(rule -> ICMP_BLOCK.matcher(rule.text()).matches()));
  }

  private static Repair openPort(String zone, Packet packet) {
    String protocol = NftAccept.name(packet.protocol());
    return repair(
        zone,
        "--add-port=" + packet.destinationPort() + "/" + protocol,
        "_allow",
        rules -> rules.add(NftAccept.ofKind(packet)));
  }

  private static Repair allow(String zone, Packet packet) {
    boolean four = FirewallRepairs.isV4(packet);
    String rule =
        "rule family=\"%s\" source address=\"%s\" icmp-type name=\"echo-request\" accept"
            .formatted(four ? "ipv4" : "ipv6", packet.source());
    return repair(
        zone,
        "--add-rich-rule='" + rule + "'",
        "_allow",
        rules -> rules.add(NftAccept.ofKindFrom(packet)));
  }

  /** What is done to the rules of one of the zone's chains. */
  private interface Change {
    void to(List<Rule> rules);
  }

  private static Repair repair(String zone, String option, String chain, Change change) {
    return new Repair(
        NamespaceId.HOST,
        "firewall-cmd --zone=" + zone + " " + option,
        state -> changed(state, CHAINS + zone + chain, change));
  }

  private static NetworkState changed(NetworkState state, String name, Change change) {
    Namespace host = state.namespace(NamespaceId.HOST).orElseThrow();
    NetworkState changed = state;
    for (Table table : host.ruleset().tables()) {
      Optional<Chain> chain = table.chain(name);
      if (table.name().equals("firewalld") && chain.isPresent()) {
        List<Rule> rules = new ArrayList<>(chain.get().rules());
        change.to(rules);
        Table with = table.with(chain.get().withRules(rules));
        changed = state.with(host.withRuleset(host.ruleset().with(with)));
      }
    }
    return changed;
  }
}
