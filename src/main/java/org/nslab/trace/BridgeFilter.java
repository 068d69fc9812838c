package org.nslab.trace;

import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.Namespace;
import org.nslab.network.SysctlKey;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.network.netfilter.Hook;
import org.nslab.network.netfilter.TableFamily;
import org.nslab.trace.netfilter.Firewall;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.netfilter.Ruling;
import org.nslab.trace.packet.Frame;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.packet.Payload;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;

/**
 * The firewall for frames that cross a bridge: the tables of family bridge always; those of IP too
 * where {@code bridge-nf-call-iptables} says so. Kernel: {@code net/bridge/br_netfilter_hooks.c}.
 */
final class BridgeFilter {

  private static final SysctlKey CALL_IP6TABLES =
      new SysctlKey("net/bridge/bridge-nf-call-ip6tables");

  private final Segment segment;
  private final Namespace namespace;
  private final Link bridge;

  BridgeFilter(Segment segment, Namespace namespace, Link bridge) {
    this.segment = segment;
    this.namespace = namespace;
    this.bridge = bridge;
  }

  /**
   * What is left of a frame.
   *
   * @param kept as it goes on; null if it does not
   * @param passing its packet, where the tables of IP have seen it
   */
  record Result(@Nullable Frame kept, @Nullable Passing passing) {

    boolean isEnd() {
      return kept == null;
    }

    Frame frame() {
      if (kept == null) {
        throw new IllegalStateException("the frame was dropped");
      }
      return kept;
    }
  }

  /** At a port that has heard it. */
  Result enter(Link port, Frame frame) {
    if (namespace.ruleset().tables().isEmpty()
        || !(frame.payload() instanceof Payload.Ip payload)) {
      return new Result(frame, null);
    }
    Firewall firewall = segment.walk().firewall(namespace);
    Passing passing = passing(frame, payload.packet());
    passing.enters(port.name());
    Ruling end = firewall.pass(passing, Hook.PREROUTING, TableFamily.BRIDGE);
    if (end == null && callsIptables(payload.family())) {
      passing.crosses(bridge.name(), port.name(), "");
      end = firewall.pass(passing, Hook.PREROUTING);
      return end == null ? redirected(frame, payload.packet(), passing) : ended(port, end);
    }
    return end == null ? new Result(frame, null) : ended(port, end);
  }

  /**
   * Kernel: {@code br_nf_pre_routing_finish}. Where the destination was translated, the frame goes
   * to whoever has it now: by this bridge still, or up to the host, which routes it.
   */
  private Result redirected(Frame frame, Packet before, Passing passing) {
    IpAddress destination = passing.packet().destination();
    if (destination.equals(before.destination())) {
      return changed(frame, passing);
    }
    RouteAnswer answer = RouteLookup.lookup(namespace, Ingress.query(passing, bridge));
    MacAddress own = bridge.mac().orElse(frame.destination());
    if (!answer.isFound() || answer.isLocal() || answer.device() != bridge.index()) {
      return changed(frame.to(own), passing);
    }
    Resolution next =
        Resolver.resolve(segment.walk(), passing, bridge, answer.nextHop(destination));
    MacAddress mac = next.mac();
    if (mac == null) {
      segment.obstacles().addAll(next.obstacles());
      return new Result(null, null);
    }
    return changed(frame.to(mac), passing);
  }

  /** At a port that it is to leave by. */
  Result leave(@Nullable Link from, Link port, Frame frame, @Nullable Passing seen) {
    if (namespace.ruleset().tables().isEmpty()
        || !(frame.payload() instanceof Payload.Ip payload)) {
      return new Result(frame, null);
    }
    Firewall firewall = segment.walk().firewall(namespace);
    Passing passing = passing(frame, payload.packet());
    passing.enters(from == null ? "" : from.name());
    passing.leaves(port.name(), port.index(), payload.packet().destination());
    Hook hook = from == null ? Hook.OUTPUT : Hook.FORWARD;
    Ruling end = firewall.pass(passing, hook, TableFamily.BRIDGE);
    if (end == null && from != null && seen != null) {
      seen.leaves(bridge.name(), bridge.index(), seen.packet().destination());
      seen.crosses(bridge.name(), from.name(), port.name());
      end = firewall.pass(seen, Hook.FORWARD);
      end = end == null ? firewall.pass(seen, Hook.POSTROUTING) : end;
      return end == null ? changed(frame, seen) : ended(port, end);
    }
    return end == null ? new Result(frame, null) : ended(port, end);
  }

  private Result changed(Frame frame, Passing passing) {
    Frame changed =
        new Frame(
            frame.source(), frame.destination(), frame.vlan(), new Payload.Ip(passing.packet()));
    return new Result(changed, passing);
  }

  private Result ended(Link port, Ruling end) {
    segment.ends(namespace, port, Walk.hit(namespace, end));
    return new Result(null, null);
  }

  private Passing passing(Frame frame, Packet packet) {
    Passing passing = new Passing(namespace, packet);
    passing.carried(frame.source(), frame.destination());
    return passing;
  }

  private boolean callsIptables(Family family) {
    LinkDetail.Bridge detail = (LinkDetail.Bridge) bridge.detail();
    return family == Family.INET
        ? detail.callIptables() || namespace.sysctls().bridgeCallsIptables()
        : detail.callIp6tables() || namespace.sysctls().number(CALL_IP6TABLES, 0) != 0;
  }
}
