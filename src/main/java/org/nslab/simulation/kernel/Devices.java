package org.nslab.simulation.kernel;

import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.Link;
import org.nslab.network.LinkChange;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkFlags;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.OperState;
import org.nslab.network.address.Family;
import org.nslab.network.address.MacAddress;

/** Interfaces: made, set up and down, moved, removed; kernel: net/core/dev.c. */
public final class Devices {

  private final Kernel kernel;
  private final Cables cables;

  Devices(Kernel kernel) {
    this.kernel = kernel;
    cables = new Cables(kernel);
  }

  private void claim(String namespace, String name) throws Refusal {
    Namespace found = kernel.namespace(namespace);
    if (found.link(name).isPresent()) {
      throw new Refusal(Errno.EEXIST);
    }
    if (found.links().byIndex().size() >= Kernel.MOST_LINKS) {
      throw new Refusal(Errno.ENOSPC);
    }
  }

  private LinkId register(
      String namespace, String name, LinkDetail detail, Optional<MacAddress> mac) {
    int index = kernel.nextIndex(namespace);
    Link link =
        new LinkChange(index, name, detail)
            .flags(LinkFlags.of(LinkFlag.BROADCAST, LinkFlag.MULTICAST))
            .mac(Optional.of(mac.orElseGet(kernel::drawMac)))
            .link();
    kernel.change(
        namespace,
        found -> found.with(link).withSysctls(SysctlDefaults.device(found.sysctls(), name)));
    return new LinkId(namespace, index);
  }

  /** Makes a bridge. */
  public LinkId addBridge(String namespace, String name, LinkDetail.Bridge detail) throws Refusal {
    claim(namespace, name);
    return register(namespace, name, detail, Optional.empty());
  }

  /** Makes both ends of a cable; kernel: veth_newlink, the peer first. */
  public LinkId addVeth(String namespace, String name, String peerNamespace, String peerName)
      throws Refusal {
    claim(namespace, name);
    claim(peerNamespace, peerName);
    if (namespace.equals(peerNamespace) && name.equals(peerName)) {
      throw new Refusal(Errno.EEXIST);
    }
    LinkDetail veth = new LinkDetail.Veth();
    LinkId peer = register(peerNamespace, peerName, veth, Optional.empty());
    LinkId own = register(namespace, name, veth, Optional.empty());
    kernel.change(peer, link -> link.change().linked(Optional.of(own)).link());
    kernel.change(own, link -> link.change().linked(Optional.of(peer)).link());
    return own;
  }

  /** Removes an interface as {@code ip link del} does. */
  public void delete(LinkId id) throws Refusal {
    LinkDetail detail = kernel.link(id).detail();
    if (detail instanceof LinkDetail.Loopback || detail instanceof LinkDetail.Hardware) {
      throw new Refusal(Errno.EOPNOTSUPP);
    }
    destroy(id);
  }

  void destroy(LinkId id) {
    Link link = kernel.link(id);
    Optional<LinkId> peer = link.peer();
    unregister(id);
    cables.forget(id);
    peer.ifPresent(cables::forget);
    peer.filter(other -> kernel.state().link(other).isPresent()).ifPresent(this::unregister);
  }

  /** What an interface leaves behind when it goes. */
  private void unregister(LinkId id) {
    down(id);
    Link link = kernel.link(id);
    if (link.detail() instanceof LinkDetail.Bridge) {
      for (Link port : kernel.namespace(id.namespace()).ports(link)) {
        kernel.bridges().detach(new LinkId(id.namespace(), port.index()));
      }
      kernel.bridges().forget(id);
    }
    kernel.bridges().detach(id);
    kernel.inet().flush(id);
    kernel.inet6().flush(id);
    forgetNeighbours(id, true);
    kernel.change(
        id.namespace(),
        found ->
            found
                .withLinks(found.links().without(id.index()))
                .withSysctls(SysctlDefaults.without(found.sysctls(), link.name())));
  }

  /** Kernel: arp_ifdown. */
  void forgetNeighbours(LinkId id, Family family) {
    kernel.change(
        id.namespace(),
        found -> {
          var kept = found.neighbours();
          for (Neighbour neighbour : found.neighbours().values()) {
            boolean gone =
                neighbour.device() == id.index() && neighbour.address().family() == family;
            kept = gone ? kept.without(neighbour.key()) : kept;
          }
          return found.change().neighbours(kept).namespace();
        });
  }

  private void forgetNeighbours(LinkId id, boolean permanentToo) {
    kernel.change(
        id.namespace(),
        found -> {
          var kept = found.neighbours();
          for (Neighbour neighbour : found.neighbours().values()) {
            boolean permanent = neighbour.state() == Neighbour.State.PERMANENT;
            if (neighbour.device() == id.index() && (permanentToo || !permanent)) {
              kept = kept.without(neighbour.key());
            }
          }
          return found.change().neighbours(kept).namespace();
        });
  }

  /** Sets an interface up; kernel: dev_open. */
  public void up(LinkId id) {
    if (kernel.link(id).isUp()) {
      return;
    }
    kernel.change(
        id,
        link -> link.change().flags(link.flags().with(LinkFlag.UP, true)).qdisc("noqueue").link());
    kernel.inet().up(id);
    kernel.inet6().up(id);
    refresh(id);
    kernel.link(id).peer().ifPresent(this::refresh);
    if (kernel.link(id).detail() instanceof LinkDetail.Bridge) {
      kernel.bridges().bridgeChanged(id);
    }
  }

  /** Sets an interface down; kernel: dev_close. */
  public void down(LinkId id) {
    if (!kernel.link(id).isUp()) {
      return;
    }
    kernel.change(id, link -> link.change().flags(link.flags().with(LinkFlag.UP, false)).link());
    refresh(id);
    kernel.link(id).peer().ifPresent(this::refresh);
    if (kernel.link(id).detail() instanceof LinkDetail.Bridge) {
      kernel.bridges().bridgeChanged(id);
    }
    kernel.inet().down(id);
    kernel.inet6().flush(id);
    forgetNeighbours(id, true);
  }

  /** Works out carrier and operational state anew, and lets follow what follows. */
  void refresh(LinkId id) {
    Optional<Link> found = kernel.state().link(id);
    if (found.isEmpty()) {
      return;
    }
    Link before = found.get();
    cables.look(id);
    boolean carrier = before.isUp() && carrier(id, before);
    OperState state = operState(id, before, carrier);
    boolean running = before.isUp() && (state == OperState.UP || state == OperState.UNKNOWN);
    LinkFlags flags =
        before.flags().with(LinkFlag.LOWER_UP, carrier).with(LinkFlag.RUNNING, running);
    if (flags.equals(before.flags()) && state == before.operState()) {
      return;
    }
    kernel.change(id, link -> link.withFlags(flags, state));
    if (before.isUp()) {
      kernel.inet().carrier(id, carrier);
      kernel.inet6().carrier(id, carrier);
    }
    if (!carrier && before.isUp()) {
      forgetNeighbours(id, false);
    }
    kernel.bridges().portChanged(id);
  }

  private boolean carrier(LinkId id, Link link) {
    return link.detail() instanceof LinkDetail.Veth
        ? cables.carrier(id)
        : kernel.bridges().carrier(id).orElse(true);
  }

  /** Kernel: default_operstate; what is never told stays unknown. */
  private OperState operState(LinkId id, Link link, boolean carrier) {
    if (!link.isUp()) {
      return OperState.DOWN;
    }
    if (link.detail() instanceof LinkDetail.Veth) {
      return cables.state(id);
    }
    Optional<Boolean> told = kernel.bridges().carrier(id);
    return told.isEmpty() ? OperState.UNKNOWN : carrier ? OperState.UP : OperState.DOWN;
  }

  /** Moves an interface to another namespace; kernel: dev_change_net_namespace. */
  public LinkId move(LinkId id, String to, Optional<String> newName) throws Refusal {
    Link link = kernel.link(id);
    if (to.equals(id.namespace())) {
      return id;
    }
    if (!(link.detail() instanceof LinkDetail.Veth)) {
      throw new Refusal(Errno.EINVAL, "The interface netns is immutable.");
    }
    String name = newName.orElse(link.name());
    if (kernel.namespace(to).link(name).isPresent()) {
      throw new Refusal(Errno.EEXIST, "Cannot move device, name already exists.");
    }
    boolean worked = cables.carrier(id);
    unregister(id);
    kernel.namespaces().numbered(id.namespace(), to);
    LinkId moved = arrive(link, to, name);
    cables.moved(id, moved);
    link.linked()
        .filter(peer -> kernel.state().link(peer).isPresent())
        .ifPresent(peer -> kernel.change(peer, end -> relinked(end, moved)));
    link.linked()
        .filter(peer -> !peer.namespace().equals(to))
        .ifPresent(peer -> kernel.namespaces().numbered(to, peer.namespace()));
    if (worked) {
      // Kernel: linkwatch_event waits for the lock that the move holds.
      cables.lost(moved);
      link.linked().ifPresent(cables::lost);
      link.linked().ifPresent(this::refresh);
    }
    return moved;
  }

  /** It keeps its number where that is free, and little else. */
  private LinkId arrive(Link link, String to, String name) {
    boolean taken = kernel.namespace(to).link(link.index()).isPresent();
    LinkId moved = new LinkId(to, taken ? kernel.nextIndex(to) : link.index());
    Link there =
        new LinkChange(moved.index(), name, link.detail())
            .flags(LinkFlags.of(LinkFlag.BROADCAST, LinkFlag.MULTICAST))
            .mac(link.mac())
            .mtu(link.mtu())
            .linked(link.linked())
            .txQueueLength(link.txQueueLength())
            .alias(link.alias())
            .link();
    kernel.change(
        to, found -> found.with(there).withSysctls(SysctlDefaults.device(found.sysctls(), name)));
    return moved;
  }

  private static Link relinked(Link end, LinkId to) {
    return end.change().linked(Optional.of(to)).link();
  }

  /** Makes an interface a port of a bridge; kernel: br_add_if. */
  public void enslave(LinkId id, LinkId master) throws Refusal {
    Link bridge = kernel.link(master);
    Link link = kernel.link(id);
    if (link.master().equals(OptionalInt.of(bridge.index()))) {
      return;
    }
    if (!(bridge.detail() instanceof LinkDetail.Bridge)) {
      throw new Refusal(Errno.EOPNOTSUPP);
    }
    if (link.master().isPresent()) {
      kernel.bridges().detach(id);
    }
    if (link.detail() instanceof LinkDetail.Loopback) {
      throw new Refusal(Errno.EINVAL);
    }
    if (link.detail() instanceof LinkDetail.Bridge) {
      throw new Refusal(Errno.ELOOP, "Can not enslave a bridge to a bridge.");
    }
    kernel.bridges().attach(id, bridge);
  }

  /** Takes a port out of its bridge. */
  public void release(LinkId id) {
    kernel.bridges().detach(id);
  }

  /** Changes the longest packet; kernel: dev_validate_mtu. */
  public void mtu(LinkId id, int mtu) throws Refusal {
    Link link = kernel.link(id);
    boolean lo = link.detail() instanceof LinkDetail.Loopback;
    if (mtu < (lo ? 0 : 68)) {
      throw new Refusal(Errno.EINVAL, "mtu less than device minimum.");
    }
    if (!lo && mtu > 65535) {
      throw new Refusal(Errno.EINVAL, "mtu greater than device maximum.");
    }
    kernel.change(id, found -> found.change().mtu(mtu).link());
    kernel.inet().resized(id);
    kernel.inet6().resized(id, link.mtu());
  }

  /** Gives an interface another MAC address; kernel: eth_prepare_mac_addr_change. */
  public void address(LinkId id, MacAddress mac) throws Refusal {
    if (mac.isGroup() || mac.equals(MacAddress.ZERO)) {
      throw new Refusal(Errno.EADDRNOTAVAIL);
    }
    Link link = kernel.link(id);
    kernel
        .bridges()
        .readdress(
            id, () -> kernel.change(id, found -> found.change().mac(Optional.of(mac)).link()));
    if (link.detail() instanceof LinkDetail.Bridge) {
      kernel.bridges().addressed(id);
    }
  }

  /** Gives an interface another name; kernel: dev_change_name. */
  public void rename(LinkId id, String name) throws Refusal {
    Link link = kernel.link(id);
    if (link.name().equals(name)) {
      return;
    }
    if (kernel.namespace(id.namespace()).link(name).isPresent()) {
      throw new Refusal(Errno.EEXIST);
    }
    kernel.change(
        id.namespace(),
        found ->
            found
                .with(link.change().name(name).link())
                .withSysctls(
                    SysctlDefaults.device(
                        SysctlDefaults.without(found.sysctls(), link.name()), name)));
  }

  /** Changes what has no consequences of its own. */
  public void set(LinkId id, java.util.function.UnaryOperator<Link> change) {
    kernel.change(id, change);
  }
}
