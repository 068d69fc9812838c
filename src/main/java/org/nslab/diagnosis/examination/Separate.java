package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.LinkRepairs;
import org.nslab.diagnosis.repair.MakingRepairs;
import org.nslab.diagnosis.repair.Repair;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.NetworkState;
import org.nslab.network.address.Family;

/** Two interfaces on different segments that nothing joins. */
final class Separate {

  private static final String BRIDGE = "v-net-0";

  private Separate() {}

  /** How the segments of two interfaces could be joined. */
  static List<Finding> examine(Patient patient, LinkId one, LinkId other) {
    NetworkState state = patient.state();
    Optional<LinkId> here = end(state, one);
    Optional<LinkId> there = end(state, other);
    LinkName first = state.name(one).orElseThrow();
    LinkName second = state.name(other).orElseThrow();
    Patient.Draft draft =
        patient
            .about("no-path", first.namespace())
            .device(first.device())
            .shown(
                Commands.ip(first.namespace(), "-br link show dev " + first.device()),
                Lines.link(
                    state,
                    state.namespace(first.namespace()).orElseThrow(),
                    state.link(first).orElseThrow()))
            .means(first + " and " + second + " are on different segments, and nothing joins them.")
            .asks("Which cables and bridges lie between the two?");
    boolean near =
        here.isPresent()
            && there.isPresent()
            && here.get().namespace().equals(there.get().namespace());
    return List.of(
        near
            ? draft
                .assuming("They are meant to be in one network, as their addresses are.")
                .mended(join(state, here.orElseThrow(), there.orElseThrow()))
            : draft.mended());
  }

  /** Where the segment of an interface ends: its bridge, or its cable's other end. */
  private static Optional<LinkId> end(NetworkState state, LinkId id) {
    Link link = state.link(id).orElseThrow();
    if (link.detail() instanceof LinkDetail.Bridge) {
      return Optional.of(id);
    }
    Optional<LinkId> peer = link.peer();
    Optional<Link> far = peer.flatMap(state::link);
    if (far.isEmpty()) {
      return Optional.empty();
    }
    return far.get().master().isPresent()
        ? Optional.of(new LinkId(peer.get().namespace(), far.get().master().getAsInt()))
        : peer.filter(end -> far.get().addresses(Family.INET).isEmpty());
  }

  private static List<Repair> join(NetworkState state, LinkId one, LinkId other) {
    String where = one.namespace();
    Link first = state.link(one).orElseThrow();
    Link second = state.link(other).orElseThrow();
    boolean bridge = first.detail() instanceof LinkDetail.Bridge;
    boolean both = bridge && second.detail() instanceof LinkDetail.Bridge;
    List<Repair> repairs = new ArrayList<>();
    if (both) {
      String near = towards(second);
      String far = towards(first);
      repairs.add(MakingRepairs.cable(where, near, far));
      repairs.add(LinkRepairs.master(where, near, first.name()));
      repairs.add(LinkRepairs.master(where, far, second.name()));
      repairs.add(LinkRepairs.up(where, near));
      repairs.add(LinkRepairs.up(where, far));
    } else if (bridge || second.detail() instanceof LinkDetail.Bridge) {
      Link port = bridge ? second : first;
      Link to = bridge ? first : second;
      repairs.add(LinkRepairs.master(where, port.name(), to.name()));
    } else {
      repairs.add(MakingRepairs.bridge(where, BRIDGE));
      repairs.add(LinkRepairs.up(where, BRIDGE));
      repairs.add(LinkRepairs.master(where, first.name(), BRIDGE));
      repairs.add(LinkRepairs.master(where, second.name(), BRIDGE));
    }
    return repairs;
  }

  /** Kernel: names of interfaces have at most 15 characters ({@code IFNAMSIZ}). */
  private static String towards(Link bridge) {
    String name = "to-" + bridge.name();
    return name.substring(0, Math.min(name.length(), 15));
  }
}
