package org.nslab.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.network.Connection;
import org.nslab.network.FdbEntry;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.trace.Topology.FdbKey;
import org.nslab.trace.netfilter.Firewall;
import org.nslab.trace.netfilter.Tracking;
import org.nslab.trace.netfilter.Witness;

/** What the kernels learn during a walk, on top of what the state says that they know. */
final class Memory {

  private final Topology topology;
  private final Map<String, Map<Neighbour.Key, Neighbour>> neighbours = new LinkedHashMap<>();
  private final Map<String, Map<FdbKey, Integer>> ports = new LinkedHashMap<>();
  private final Map<String, Map<FdbKey, IpAddress>> remotes = new HashMap<>();
  private final Map<String, Firewall> firewalls = new LinkedHashMap<>();

  Memory(Topology topology) {
    this.topology = topology;
  }

  @Nullable Neighbour neighbour(Namespace namespace, int device, IpAddress address) {
    Neighbour.Key key = new Neighbour.Key(device, address, false);
    Map<Neighbour.Key, Neighbour> learnt = neighbours.get(namespace.id());
    Neighbour known = learnt == null ? null : learnt.get(key);
    return known != null ? known : namespace.neighbours().find(key);
  }

  /** Kernel: {@code neigh_update}; what was entered by hand stays. */
  void learn(
      Namespace namespace, int device, IpAddress address, MacAddress mac, Neighbour.State state) {
    Neighbour before = neighbour(namespace, device, address);
    boolean fixed =
        before != null
            && (before.state() == Neighbour.State.PERMANENT
                || before.state() == Neighbour.State.NOARP);
    boolean fresher =
        before != null
            && state == Neighbour.State.STALE
            && before.state() == Neighbour.State.REACHABLE
            && before.mac().filter(mac::equals).isPresent();
    if (!fixed && !fresher) {
      Neighbour learnt = new Neighbour(address, device, Optional.of(mac), state, false, false);
      neighbours
          .computeIfAbsent(namespace.id(), id -> new LinkedHashMap<>())
          .put(learnt.key(), learnt);
    }
  }

  /** Nobody has answered for an address. */
  void failed(Namespace namespace, int device, IpAddress address) {
    Neighbour failed =
        new Neighbour(address, device, Optional.empty(), Neighbour.State.FAILED, false, false);
    neighbours
        .computeIfAbsent(namespace.id(), id -> new LinkedHashMap<>())
        .put(failed.key(), failed);
  }

  /** Behind which port of a bridge a MAC address is; null if that is not known. */
  @Nullable Integer port(Namespace namespace, FdbKey key) {
    Map<FdbKey, Integer> learnt = ports.get(namespace.id());
    Integer port = learnt == null ? null : learnt.get(key);
    return port != null ? port : topology.port(namespace, key);
  }

  void learn(Namespace namespace, FdbKey key, Link port) {
    ports.computeIfAbsent(namespace.id(), id -> new LinkedHashMap<>()).put(key, port.index());
  }

  /** Behind which remote of a VXLAN a MAC address was heard; null if it was not. */
  @Nullable IpAddress remote(Namespace namespace, FdbKey key) {
    Map<FdbKey, IpAddress> learnt = remotes.get(namespace.id());
    return learnt == null ? null : learnt.get(key);
  }

  void learn(Namespace namespace, FdbKey key, IpAddress remote) {
    remotes.computeIfAbsent(namespace.id(), id -> new HashMap<>()).put(key, remote);
  }

  Firewall firewall(Namespace namespace, Witness witness) {
    Firewall firewall = firewalls.get(namespace.id());
    if (firewall == null) {
      firewall = new Firewall(namespace.ruleset(), new Tracking(), witness);
      firewalls.put(namespace.id(), firewall);
    }
    return firewall;
  }

  /** All of it. */
  Learned learned(List<Learned.Hit> hits) {
    Map<String, List<Neighbour>> known = new LinkedHashMap<>();
    neighbours.forEach((id, entries) -> known.put(id, List.copyOf(entries.values())));
    Map<String, List<FdbEntry>> entries = new LinkedHashMap<>();
    ports.forEach((id, learnt) -> entries.put(id, entries(learnt)));
    remotes.forEach(
        (id, learnt) -> entries.computeIfAbsent(id, key -> new ArrayList<>()).addAll(over(learnt)));
    Map<String, List<Connection>> connections = new LinkedHashMap<>();
    firewalls.forEach(
        (id, firewall) -> {
          List<Connection> confirmed = firewall.tracking().confirmed();
          if (!confirmed.isEmpty()) {
            connections.put(id, confirmed);
          }
        });
    return new Learned(known, entries, connections, List.copyOf(hits));
  }

  private static List<FdbEntry> entries(Map<FdbKey, Integer> learnt) {
    List<FdbEntry> entries = new ArrayList<>();
    learnt.forEach((key, port) -> entries.add(entry(port, key, false, Optional.empty())));
    return entries;
  }

  private static List<FdbEntry> over(Map<FdbKey, IpAddress> learnt) {
    List<FdbEntry> entries = new ArrayList<>();
    learnt.forEach(
        (key, remote) -> entries.add(entry(key.bridge(), key, true, Optional.of(remote))));
    return entries;
  }

  private static FdbEntry entry(int device, FdbKey key, boolean self, Optional<IpAddress> remote) {
    return new FdbEntry(
        new FdbEntry.Key(device, key.mac(), key.vlan(), self, ""),
        FdbEntry.State.LEARNT,
        remote,
        false);
  }
}
