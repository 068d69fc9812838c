package org.nslab.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nslab.network.address.IpAddress;

/**
 * A network at one moment: everything that decides where a packet goes. It was read from a kernel
 * or made by the simulated one; nothing here tells which.
 *
 * @param namespaces by id, see {@link NamespaceId}
 * @param ovsBridges the switches of Open vSwitch; their interfaces are in the host
 */
public record NetworkState(
    PersistentMap<String, Namespace> namespaces, List<OvsBridge> ovsBridges) {

  /** Copies the list. */
  public NetworkState {
    ovsBridges = List.copyOf(ovsBridges);
  }

  /** These namespaces. */
  public static NetworkState of(Collection<Namespace> namespaces) {
    PersistentMap<String, Namespace> all = PersistentMap.empty();
    for (Namespace namespace : namespaces) {
      all = all.with(namespace.id(), namespace);
    }
    return new NetworkState(all, List.of());
  }

  /** The lab's own namespace. */
  public Namespace host() {
    return namespaces
        .get(NamespaceId.HOST)
        .orElseThrow(() -> new IllegalStateException("a network state without a host"));
  }

  /** A namespace by its id. */
  public Optional<Namespace> namespace(String id) {
    return namespaces.get(id);
  }

  /** The ids of the namespaces that {@code ip netns} lists, sorted. */
  public List<String> named() {
    return namespaces.keys().stream().filter(NamespaceId::isNamed).toList();
  }

  /** The same in the order in which {@code ip netns} lists them: the latest first. */
  public List<Namespace> listed() {
    List<Namespace> listed = new ArrayList<>();
    for (Namespace namespace : namespaces.values()) {
      if (NamespaceId.isNamed(namespace.id())) {
        listed.add(namespace);
      }
    }
    listed.sort(Comparator.comparingInt(Namespace::order).reversed());
    return listed;
  }

  /** All namespaces, the host first, the others by id. */
  public List<Namespace> all() {
    List<Namespace> all = new ArrayList<>(namespaces.size());
    all.add(host());
    for (Namespace namespace : namespaces.values()) {
      if (!namespace.id().equals(NamespaceId.HOST)) {
        all.add(namespace);
      }
    }
    return all;
  }

  /** An interface by its name. */
  public Optional<Link> link(LinkName name) {
    return namespace(name.namespace()).flatMap(found -> found.link(name.device()));
  }

  /** An interface by its number. */
  public Optional<Link> link(LinkId id) {
    return namespace(id.namespace()).flatMap(found -> found.link(id.index()));
  }

  /** What people call an interface. */
  public Optional<LinkName> name(LinkId id) {
    return link(id).map(link -> new LinkName(link.name(), id.namespace()));
  }

  /** Who holds an address: all interfaces that do, the host's first. */
  public List<LinkName> holders(IpAddress address) {
    List<LinkName> holders = new ArrayList<>();
    for (Namespace namespace : all()) {
      for (Link link : namespace.links().all()) {
        if (link.address(address).isPresent()) {
          holders.add(new LinkName(link.name(), namespace.id()));
        }
      }
    }
    return holders;
  }

  /** A copy with a namespace added or changed. */
  public NetworkState with(Namespace namespace) {
    return new NetworkState(namespaces.with(namespace.id(), namespace), ovsBridges);
  }

  /** A copy without a namespace; nothing else is changed, the far ends of its cables neither. */
  public NetworkState without(String id) {
    return new NetworkState(namespaces.without(id), ovsBridges);
  }

  /** A copy with these switches. */
  public NetworkState withOvsBridges(List<OvsBridge> changed) {
    return new NetworkState(namespaces, changed);
  }
}
