package org.nslab.simulation.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.address.MacAddress;

/**
 * A simulated kernel: a network state, and what the kernel remembers besides. Each change makes a
 * new state; those that were handed out stay as they are.
 */
public final class Kernel {

  /** Refuses more objects than this, where the real kernel would run out of memory. */
  static final int MOST_LINKS = 65536;

  private final Timeline time;
  private final Supplier<MacAddress> macs;
  private final Map<String, Integer> lastIndex = new HashMap<>();
  private final BridgeCarrier bridges = new BridgeCarrier(this);
  private final Devices devices = new Devices(this);
  private final Namespaces namespaces = new Namespaces(this);
  private final Inet inet = new Inet(this);
  private final Inet6 inet6 = new Inet6(this);
  private NetworkState state;

  /**
   * A kernel that goes on from a state.
   *
   * @param macs gives addresses to new interfaces
   */
  public Kernel(NetworkState state, Timeline time, Supplier<MacAddress> macs) {
    this.state = state;
    this.time = time;
    this.macs = macs;
  }

  /** A kernel with the host alone, whose {@code lo} is up. */
  public static Kernel booted(Timeline time, Supplier<MacAddress> macs) {
    Namespace host = Namespaces.fresh(NamespaceId.HOST, 0);
    Kernel kernel = new Kernel(NetworkState.of(List.of(host)), time, macs);
    kernel.devices.up(new LinkId(NamespaceId.HOST, 1));
    return kernel;
  }

  /** The network as it is. */
  public NetworkState state() {
    return state;
  }

  /** Puts another state in its place, such as what was learnt on a packet's way. */
  public void state(NetworkState changed) {
    state = changed;
  }

  /** Its clock. */
  public Timeline time() {
    return time;
  }

  /** Interfaces. */
  public Devices devices() {
    return devices;
  }

  /** Namespaces. */
  public Namespaces namespaces() {
    return namespaces;
  }

  /** IPv4 addresses and the routes that come with them. */
  public Inet inet() {
    return inet;
  }

  /** IPv6 addresses and the routes that come with them. */
  public Inet6 inet6() {
    return inet6;
  }

  BridgeCarrier bridges() {
    return bridges;
  }

  /** A namespace that is known to be there. */
  public Namespace namespace(String id) {
    return state.namespace(id).orElseThrow(() -> new IllegalArgumentException("no " + id));
  }

  /** An interface that is known to be there. */
  public Link link(LinkId id) {
    return state.link(id).orElseThrow(() -> new IllegalArgumentException("no " + id));
  }

  /** Changes an interface. */
  void change(LinkId id, UnaryOperator<Link> change) {
    Namespace namespace = namespace(id.namespace());
    Link before = link(id);
    Link after = change.apply(before);
    if (!after.equals(before)) {
      state = state.with(namespace.with(after));
    }
  }

  /** Changes a namespace. */
  public void change(String id, UnaryOperator<Namespace> change) {
    state = state.with(change.apply(namespace(id)));
  }

  /** Kernel: dev_index_reserve; the next number after the one given last. */
  int nextIndex(String namespace) {
    Namespace found = namespace(namespace);
    int highest = found.links().all().stream().mapToInt(Link::index).max().orElse(0);
    int next = lastIndex.getOrDefault(namespace, highest) + 1;
    while (found.link(next).isPresent()) {
      next++;
    }
    lastIndex.put(namespace, next);
    return next;
  }

  void forget(String namespace) {
    lastIndex.remove(namespace);
  }

  MacAddress drawMac() {
    return macs.get();
  }

  /** Kernel: eth_random_addr; unicast addresses that nobody assigned. */
  public static Supplier<MacAddress> drawn(Random random) {
    return () -> {
      long bits = random.nextLong() & 0xffff_ffff_ffffL;
      return new MacAddress((bits & ~(1L << 40)) | 2L << 40);
    };
  }
}
