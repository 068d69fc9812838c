package org.nslab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is different between two states, in words. What follows from something else (the kernel's
 * own routes to an address, the settings of an interface that is new) and what changes by itself
 * (counters, connections, the age of entries) is left out.
 *
 * @param changes the host's first, then by namespace
 */
public record StateDiff(List<StateChange> changes) {

  /** Copies the list. */
  public StateDiff {
    changes = List.copyOf(changes);
  }

  /** What changed from one state to the next. */
  public static StateDiff between(NetworkState before, NetworkState after) {
    List<StateChange> changes = new ArrayList<>();
    namespaces(before, after, changes);
    moves(before, after, changes);
    for (Namespace now : after.all()) {
      Optional<Namespace> then = before.namespace(now.id());
      Namespace from = then.orElseGet(() -> blank(now));
      if (!from.equals(now)) {
        new NamespaceDiff(from, now, before, after, changes).compare();
      }
    }
    if (!before.ovsBridges().equals(after.ovsBridges())) {
      changes.add(new StateChange(NamespaceId.HOST, "the switches of Open vSwitch have changed"));
    }
    return new StateDiff(changes);
  }

  /** A new namespace is compared with what the kernel itself puts into one. */
  private static Namespace blank(Namespace now) {
    return Namespace.empty(now.id(), now.order())
        .withLinks(
            Links.of(
                now.links().all().stream()
                    .filter(link -> link.index() == 1)
                    .map(lo -> lo.withAddresses(List.of()))
                    .map(lo -> lo.withFlags(LinkFlags.of(LinkFlag.LOOPBACK), OperState.DOWN))
                    .toList()))
        .withSysctls(now.sysctls());
  }

  private static void namespaces(
      NetworkState before, NetworkState after, List<StateChange> changes) {
    for (String id : after.namespaces().keys()) {
      if (!before.namespaces().contains(id)) {
        changes.add(new StateChange(id, "this namespace is new"));
      }
    }
    for (String id : before.namespaces().keys()) {
      if (!after.namespaces().contains(id)) {
        changes.add(new StateChange(id, "this namespace is gone"));
      }
    }
  }

  private static void moves(NetworkState before, NetworkState after, List<StateChange> changes) {
    for (Namespace now : after.all()) {
      if (before.namespace(now.id()).equals(Optional.of(now))) {
        continue;
      }
      for (Link link : now.links().all()) {
        movedFrom(before, after, now.id(), link)
            .ifPresent(
                from -> {
                  String text = link.name() + " has moved here from " + NamespaceId.of(from);
                  changes.add(new StateChange(now.id(), text));
                });
      }
    }
  }

  /** Where an interface was before: one of its MAC address that is there no more. */
  static Optional<String> movedFrom(
      NetworkState before, NetworkState after, String namespace, Link link) {
    if (link.mac().isEmpty() || link.index() == 1 || isSame(before, namespace, link)) {
      return Optional.empty();
    }
    for (Namespace then : before.all()) {
      if (!then.id().equals(namespace) && !after.namespace(then.id()).equals(Optional.of(then))) {
        for (Link old : then.links().all()) {
          if (old.mac().equals(link.mac())
              && old.kind().equals(link.kind())
              && !isSame(after, then.id(), old)) {
            return Optional.of(then.id());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(NetworkState state, String namespace, Link link) {
    return state
        .link(new LinkId(namespace, link.index()))
        .filter(other -> other.mac().equals(link.mac()) && other.kind().equals(link.kind()))
        .isPresent();
  }

  /** Whether nothing is different. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** A line for each change. */
  @Override
  public String toString() {
    return String.join("\n", changes.stream().map(StateChange::toString).toList());
  }
}
