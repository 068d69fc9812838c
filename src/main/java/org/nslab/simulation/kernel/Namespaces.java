package org.nslab.simulation.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.Link;
import org.nslab.network.LinkChange;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkFlags;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.PersistentMap;
import org.nslab.network.address.MacAddress;

/** Network namespaces; kernel: net/core/net_namespace.c. */
public final class Namespaces {

  private final Kernel kernel;
  private int order;
  private final Map<String, String> paths = new HashMap<>();

  Namespaces(Kernel kernel) {
    this.kernel = kernel;
  }

  static Namespace fresh(String id, int order) {
    Link lo =
        new LinkChange(1, "lo", new LinkDetail.Loopback())
            .flags(LinkFlags.of(LinkFlag.LOOPBACK))
            .mac(Optional.of(MacAddress.ZERO))
            .mtu(65536)
            .link();
    return Namespace.empty(id, order)
        .with(lo)
        .withSysctls(SysctlDefaults.device(SysctlDefaults.VALUES, "lo"));
  }

  /** The id of a namespace that {@code ip netns} lists by that name. */
  public Optional<String> find(String name) {
    String hidden = paths.get(name);
    if (hidden != null) {
      return Optional.of(hidden);
    }
    String id = NamespaceId.named(name);
    return kernel.state().namespace(id).filter(found -> !id.equals(NamespaceId.HOST)).map(n -> id);
  }

  /** Makes a namespace; it must not be there. */
  public void add(String name) {
    int latest = kernel.state().listed().stream().mapToInt(Namespace::order).max().orElse(0);
    order = Math.max(order, latest) + 1;
    kernel.state(kernel.state().with(fresh(NamespaceId.named(name), order)));
  }

  /** Makes a namespace that is known by a path, and not listed. */
  public void add(String path, String id) {
    kernel.state(kernel.state().with(fresh(id, 0)));
    paths.put(path, id);
  }

  /** Ends a namespace and all that is in it; cables lose both ends. */
  public void delete(String id) {
    for (Link link : List.copyOf(kernel.namespace(id).links().all())) {
      boolean alive = kernel.state().link(new LinkId(id, link.index())).isPresent();
      if (alive && link.index() != 1) {
        kernel.devices().destroy(new LinkId(id, link.index()));
      }
    }
    kernel.state(kernel.state().without(id));
    kernel.forget(id);
    for (Namespace other : kernel.state().all()) {
      PersistentMap<Integer, String> nsids = other.nsids();
      for (Integer number : List.copyOf(nsids.keys())) {
        nsids = id.equals(nsids.find(number)) ? nsids.without(number) : nsids;
      }
      if (!nsids.equals(other.nsids())) {
        kernel.state(kernel.state().with(other.change().nsids(nsids).namespace()));
      }
    }
  }

  /** The number by which one namespace knows another, if it has one. */
  public OptionalInt number(String from, String of) {
    PersistentMap<Integer, String> nsids = kernel.namespace(from).nsids();
    for (int i = 0; i < nsids.size(); i++) {
      if (nsids.values().get(i).equals(of)) {
        return OptionalInt.of(nsids.keys().get(i));
      }
    }
    return OptionalInt.empty();
  }

  /** The same; it gets one if it has none. Kernel: peernet2id_alloc. */
  public int numbered(String from, String of) {
    OptionalInt known = number(from, of);
    if (known.isPresent()) {
      return known.getAsInt();
    }
    PersistentMap<Integer, String> nsids = kernel.namespace(from).nsids();
    int free = 0;
    while (nsids.contains(free)) {
      free++;
    }
    int number = free;
    kernel.change(from, found -> found.change().nsids(nsids.with(number, of)).namespace());
    return number;
  }

  /** Kernel: rtnl_net_newid; gives a namespace a number. */
  public void number(String from, String of, int number) throws Refusal {
    PersistentMap<Integer, String> nsids = kernel.namespace(from).nsids();
    if (number(from, of).isPresent()) {
      throw new Refusal(Errno.EEXIST, "Peer netns already has a nsid assigned");
    }
    if (nsids.contains(number)) {
      throw new Refusal(Errno.EEXIST, "The specified nsid is already used");
    }
    kernel.change(from, found -> found.change().nsids(nsids.with(number, of)).namespace());
  }

  /** Which numbers a namespace gave to which others. */
  public Map<Integer, String> numbers(String from) {
    Map<Integer, String> numbers = new java.util.TreeMap<>();
    PersistentMap<Integer, String> nsids = kernel.namespace(from).nsids();
    for (int i = 0; i < nsids.size(); i++) {
      numbers.put(nsids.keys().get(i), nsids.values().get(i));
    }
    return numbers;
  }
}
