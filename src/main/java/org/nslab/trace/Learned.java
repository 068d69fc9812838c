package org.nslab.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nslab.network.Connection;
import org.nslab.network.FdbEntry;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.NetworkState;

/**
 * What the kernels on a packet's way know afterwards, and did not before.
 *
 * @param neighbours entries of neighbour tables, by namespace
 * @param fdb entries of bridges' forwarding databases, by namespace
 * @param connections of connection tracking, by namespace; those that were committed
 * @param hits rules that the packets met, and policies that decided, in order, one a packet
 */
public record Learned(
    Map<String, List<Neighbour>> neighbours,
    Map<String, List<FdbEntry>> fdb,
    Map<String, List<Connection>> connections,
    List<Hit> hits) {

  /** Nothing. */
  public static final Learned NOTHING = new Learned(Map.of(), Map.of(), Map.of(), List.of());

  /**
   * A rule that a packet met.
   *
   * @param rule which
   * @param bytes the length of the packet
   */
  public record Hit(RuleHit rule, int bytes) {}

  /** The state with all of this in it, except the counters of rules. */
  public NetworkState applyTo(NetworkState state) {
    NetworkState changed = state;
    Set<String> where = new TreeMap<String, Object>(neighbours).navigableKeySet();
    List<String> all = new ArrayList<>(where);
    fdb.keySet().stream().filter(id -> !all.contains(id)).sorted().forEach(all::add);
    connections.keySet().stream().filter(id -> !all.contains(id)).sorted().forEach(all::add);
    for (String id : all) {
      if (state.namespace(id).isPresent()) {
        changed = changed.with(applyTo(state.namespace(id).get()));
      }
    }
    return changed;
  }

  private Namespace applyTo(Namespace namespace) {
    Namespace changed = namespace;
    for (Neighbour neighbour : neighbours.getOrDefault(namespace.id(), List.of())) {
      changed = changed.with(neighbour);
    }
    for (FdbEntry entry : fdb.getOrDefault(namespace.id(), List.of())) {
      changed = changed.with(entry);
    }
    List<Connection> more = connections.getOrDefault(namespace.id(), List.of());
    if (!more.isEmpty()) {
      List<Connection> known = new ArrayList<>(changed.connections());
      known.addAll(more);
      changed = changed.change().connections(known).namespace();
    }
    return changed;
  }
}
