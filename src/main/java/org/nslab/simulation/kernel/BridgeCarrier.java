package org.nslab.simulation.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.BridgePort;
import org.nslab.network.FdbEntry;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.PersistentMap;
import org.nslab.network.address.MacAddress;

/**
 * What bridges do about the state of their ports; kernel: net/bridge/br_stp_if.c, br_stp.c. A
 * bridge has a carrier from the start and keeps it until its ports are looked at.
 */
final class BridgeCarrier {

  private final Kernel kernel;
  private final Map<LinkId, Boolean> carriers = new HashMap<>();
  private final Set<LinkId> addressed = new HashSet<>();

  BridgeCarrier(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Whether it has one; empty as long as that never changed. */
  Optional<Boolean> carrier(LinkId bridge) {
    return Optional.ofNullable(carriers.get(bridge));
  }

  void forget(LinkId bridge) {
    carriers.remove(bridge);
    addressed.remove(bridge);
  }

  void attach(LinkId port, Link bridge) {
    kernel.change(
        port,
        link ->
            link.change()
                .master(java.util.OptionalInt.of(bridge.index()))
                .port(Optional.of(BridgePort.DEFAULT.withState(BridgePort.State.DISABLED)))
                .link());
    LinkId id = new LinkId(port.namespace(), bridge.index());
    permanentEntry(port, true);
    boolean renamed = recalculateMac(id);
    if (renamed) {
      select(id);
    }
    portChanged(port);
  }

  void detach(LinkId port) {
    Link link = kernel.link(port);
    if (link.master().isEmpty()) {
      return;
    }
    LinkId id = new LinkId(port.namespace(), link.master().getAsInt());
    permanentEntry(port, false);
    forgetPort(port, true);
    setState(port, BridgePort.State.DISABLED);
    select(id);
    kernel.change(
        port,
        found ->
            found.change().master(java.util.OptionalInt.empty()).port(Optional.empty()).link());
    recalculateMac(id);
  }

  /** A port's own entry follows its address, and so does the bridge's address. */
  void readdress(LinkId port, Runnable change) {
    Link link = kernel.link(port);
    if (link.master().isEmpty()) {
      change.run();
      return;
    }
    permanentEntry(port, false);
    change.run();
    permanentEntry(port, true);
    LinkId bridge = new LinkId(port.namespace(), link.master().getAsInt());
    if (recalculateMac(bridge)) {
      select(bridge);
    }
  }

  /** An address that somebody gave to the bridge itself stays. */
  void addressed(LinkId bridge) {
    addressed.add(bridge);
    select(bridge);
  }

  /** A port is in the database under its own address. */
  private void permanentEntry(LinkId port, boolean add) {
    Link link = kernel.link(port);
    FdbEntry.Key key =
        new FdbEntry.Key(port.index(), link.mac().orElse(MacAddress.ZERO), 0, false, "");
    FdbEntry entry = new FdbEntry(key, FdbEntry.State.PERMANENT, Optional.empty(), false);
    kernel.change(
        port.namespace(),
        found ->
            add ? found.with(entry) : found.change().fdb(found.fdb().without(key)).namespace());
  }

  private void forgetPort(LinkId port, boolean all) {
    kernel.change(
        port.namespace(),
        found -> {
          PersistentMap<FdbEntry.Key, FdbEntry> fdb = found.fdb();
          for (FdbEntry entry : found.fdb().values()) {
            boolean own = entry.key().device() == port.index() && !entry.key().self();
            if (own && (all || entry.state() == FdbEntry.State.LEARNT)) {
              fdb = fdb.without(entry.key());
            }
          }
          return found.change().fdb(fdb).namespace();
        });
  }

  /** Somebody sent a frame to all; the bridge at the other end of the cable learns who it is. */
  void heard(LinkId sender) {
    Optional<Link> link = kernel.state().link(sender).filter(Link::hasCarrier);
    Optional<LinkId> end = link.flatMap(Link::peer);
    Optional<BridgePort> port =
        end.flatMap(kernel.state()::link)
            .flatMap(Link::port)
            .filter(p -> p.state() == BridgePort.State.FORWARDING && p.learning());
    if (port.isEmpty() || link.get().master().isPresent()) {
      return;
    }
    FdbEntry.Key key =
        new FdbEntry.Key(end.get().index(), link.get().mac().orElse(MacAddress.ZERO), 0, false, "");
    FdbEntry entry = new FdbEntry(key, FdbEntry.State.LEARNT, Optional.empty(), false);
    kernel.change(
        end.get().namespace(), found -> found.fdb().contains(key) ? found : found.with(entry));
  }

  /**
   * Kernel: br_port_carrier_check; a port is enabled while it, its carrier and its bridge are up.
   */
  void portChanged(LinkId port) {
    Link link = kernel.link(port);
    if (link.master().isEmpty()) {
      return;
    }
    LinkId id = new LinkId(port.namespace(), link.master().getAsInt());
    boolean works = link.isUp() && link.hasCarrier() && kernel.link(id).isUp();
    boolean enabled = link.port().filter(p -> p.state() != BridgePort.State.DISABLED).isPresent();
    if (works && !enabled) {
      setState(port, BridgePort.State.BLOCKING);
      select(id);
    } else if (!works && enabled) {
      setState(port, BridgePort.State.DISABLED);
      forgetPort(port, false);
      select(id);
    }
  }

  /** The bridge itself was set up or down. */
  void bridgeChanged(LinkId bridge) {
    Namespace namespace = kernel.namespace(bridge.namespace());
    for (Link port : namespace.ports(kernel.link(bridge))) {
      portChanged(new LinkId(bridge.namespace(), port.index()));
    }
  }

  private void setState(LinkId port, BridgePort.State state) {
    kernel.change(
        port, link -> link.change().port(link.port().map(p -> p.withState(state))).link());
  }

  /** Kernel: br_port_state_selection. */
  private void select(LinkId id) {
    Link bridge = kernel.link(id);
    boolean stp = bridge.detail() instanceof LinkDetail.Bridge detail && detail.stp();
    boolean alive = false;
    for (Link port : kernel.namespace(id.namespace()).ports(bridge)) {
      BridgePort.State state = port.port().map(BridgePort::state).orElse(BridgePort.State.DISABLED);
      if (state == BridgePort.State.BLOCKING) {
        state = stp ? BridgePort.State.LISTENING : BridgePort.State.FORWARDING;
        setState(new LinkId(id.namespace(), port.index()), state);
      }
      alive |= state == BridgePort.State.FORWARDING;
    }
    boolean before = carriers.getOrDefault(id, true);
    if (alive != before) {
      carriers.put(id, alive);
      kernel.devices().refresh(id);
    }
  }

  /** Kernel: br_stp_recalculate_bridge_id; the lowest address of a port, none without ports. */
  boolean recalculateMac(LinkId id) {
    Link bridge = kernel.link(id);
    MacAddress lowest = MacAddress.ZERO;
    for (Link port : kernel.namespace(id.namespace()).ports(bridge)) {
      MacAddress mac = port.mac().orElse(MacAddress.ZERO);
      if (lowest.equals(MacAddress.ZERO) || mac.compareTo(lowest) < 0) {
        lowest = mac;
      }
    }
    MacAddress chosen = lowest;
    if (addressed.contains(id) || bridge.mac().equals(Optional.of(chosen))) {
      return false;
    }
    kernel.change(id, link -> link.change().mac(Optional.of(chosen)).link());
    return true;
  }
}
