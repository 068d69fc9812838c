package org.nslab.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nslab.network.FdbEntry;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.NetworkState;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;

/** What is looked up again and again in one state, found once. */
final class Topology {

  private final NetworkState state;
  private final Map<LinkId, List<LinkId>> above = new HashMap<>();
  private final Map<LinkId, List<Link>> ports = new HashMap<>();
  private final Map<LinkId, Set<MacAddress>> ownMacs = new HashMap<>();
  private final Map<String, Map<FdbKey, Integer>> fdb = new HashMap<>();
  private final Map<String, LocalAddresses> local = new HashMap<>();
  private final Map<IpAddress, Set<String>> answerers = new HashMap<>();
  private final IdentityHashMap<Link, Optional<Seat>> seats = new IdentityHashMap<>();

  Topology(NetworkState state) {
    this.state = state;
    for (Namespace namespace : state.namespaces().values()) {
      for (Link link : namespace.links().all()) {
        LinkId below = link.linked().orElse(null);
        if (below != null && !(link.detail() instanceof LinkDetail.Veth)) {
          above
              .computeIfAbsent(below, key -> new ArrayList<>())
              .add(new LinkId(namespace.id(), link.index()));
        }
      }
    }
  }

  NetworkState state() {
    return state;
  }

  /** The VLANs and further MAC addresses of an interface. */
  List<LinkId> above(Namespace namespace, Link link) {
    return above.isEmpty()
        ? List.of()
        : above.getOrDefault(new LinkId(namespace.id(), link.index()), List.of());
  }

  /**
   * The ports of a bridge, the one that joined last first: the order in which the kernel floods.
   * When they joined is not known; the number of the interface stands for it.
   */
  List<Link> ports(Namespace namespace, Link bridge) {
    return ports.computeIfAbsent(
        new LinkId(namespace.id(), bridge.index()),
        key -> {
          List<Link> found = new ArrayList<>();
          for (Link link : namespace.links().all()) {
            if (link.master().orElse(0) == bridge.index()) {
              found.add(0, link);
            }
          }
          return found;
        });
  }

  /** The MAC addresses that a bridge takes in itself: its own and those of its ports. */
  Set<MacAddress> ownMacs(Namespace namespace, Link bridge) {
    return ownMacs.computeIfAbsent(
        new LinkId(namespace.id(), bridge.index()),
        key -> {
          Set<MacAddress> macs = new HashSet<>();
          bridge.mac().ifPresent(macs::add);
          for (Link port : ports(namespace, bridge)) {
            port.mac().ifPresent(macs::add);
          }
          return macs;
        });
  }

  /** Behind which port a MAC address is, as the state's forwarding database has it. */
  @Nullable Integer port(Namespace namespace, FdbKey key) {
    return fdb.computeIfAbsent(namespace.id(), id -> index(namespace)).get(key);
  }

  private static Map<FdbKey, Integer> index(Namespace namespace) {
    Map<FdbKey, Integer> index = new HashMap<>();
    for (FdbEntry entry : namespace.fdb().values()) {
      FdbEntry.Key key = entry.key();
      Link port = namespace.links().byIndex().find(key.device());
      if (!key.self() && port != null && port.master().isPresent()) {
        index.put(new FdbKey(port.master().getAsInt(), key.mac(), key.vlan()), key.device());
      }
    }
    return index;
  }

  /** The namespaces that could answer for an address; the others certainly do not. */
  Set<String> answerers(IpAddress address) {
    return answerers.computeIfAbsent(
        address,
        key -> {
          Set<String> found = new HashSet<>();
          for (Namespace namespace : state.namespaces().values()) {
            LocalAddresses known =
                local.computeIfAbsent(namespace.id(), id -> LocalAddresses.of(namespace));
            if (known.mayAnswer(key)) {
              found.add(namespace.id());
            }
          }
          return found;
        });
  }

  /** What an interface is linked to; null if that is not to be seen. */
  @Nullable Seat linked(Link link) {
    return seats.computeIfAbsent(link, this::seat).orElse(null);
  }

  private Optional<Seat> seat(Link link) {
    LinkId id = link.linked().orElse(null);
    Namespace there = id == null ? null : state.namespaces().find(id.namespace());
    Link other = there == null || id == null ? null : there.links().byIndex().find(id.index());
    return there == null || other == null ? Optional.empty() : Optional.of(new Seat(there, other));
  }

  /** An interface, and where it is. */
  record Seat(Namespace namespace, Link link) {}

  /**
   * What tells entries of bridges' forwarding databases apart.
   *
   * @param bridge its number
   * @param mac the address
   * @param vlan 0 for none
   */
  record FdbKey(int bridge, MacAddress mac, int vlan) {}

  /**
   * The addresses for which a namespace answers.
   *
   * @param exact each of them
   * @param anything whether there may be more: networks, or those for which it is a proxy
   */
  private record LocalAddresses(Set<IpAddress> exact, boolean anything) {

    static LocalAddresses of(Namespace namespace) {
      Set<IpAddress> exact = new HashSet<>();
      boolean anything =
          namespace.sysctls().directories().keys().stream()
              .anyMatch(directory -> isProxy(namespace, directory));
      for (Route route : namespace.routes().all()) {
        if (route.type() == RouteType.LOCAL) {
          exact.add(route.destination().address());
          boolean loopback = route.destination().address().isLoopback();
          anything |= !route.destination().isHost() && !loopback;
        }
      }
      for (Neighbour neighbour : namespace.neighbours().values()) {
        anything |= neighbour.proxy();
      }
      return new LocalAddresses(exact, anything);
    }

    private static boolean isProxy(Namespace namespace, String directory) {
      var settings = namespace.sysctls().directories().find(directory);
      String value = settings == null ? null : settings.find("proxy_arp");
      return value != null && !value.equals("0");
    }

    boolean mayAnswer(IpAddress address) {
      return anything || exact.contains(address);
    }
  }
}
