package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.Family;

/**
 * Cables that should lead to a segment on which nobody holds an address: whose far end has none
 * that fits may have lost the address as well as its place in the bridge.
 */
final class Strays {

  private Strays() {}

  /**
   * Puts each into the segment's bridge.
   *
   * @param segment its interfaces
   * @param family of the address that nobody holds
   */
  static List<Finding> examine(Patient patient, Set<LinkId> segment, Family family) {
    NetworkState state = patient.state();
    List<Finding> findings = new ArrayList<>();
    for (LinkId id : segment) {
      Link bridge = state.link(id).orElseThrow();
      if (bridge.detail() instanceof LinkDetail.Bridge) {
        Namespace space = state.namespace(id.namespace()).orElseThrow();
        for (Link port : space.links().all()) {
          boolean outside = !segment.contains(new LinkId(space.id(), port.index()));
          if (outside && isBare(port, family) && leadsToNobody(state, port, family)) {
            findings.add(Attachments.attach(patient, space, port, bridge));
          }
        }
      }
    }
    return findings;
  }

  /** Whether a cable's other end, in another namespace, is nobody in particular either. */
  private static boolean leadsToNobody(NetworkState state, Link port, Family family) {
    Optional<Link> end = port.peer().flatMap(state::link);
    return end.isPresent() && end.get().master().isEmpty() && isBare(end.get(), family);
  }

  private static boolean isBare(Link link, Family family) {
    return link.addresses(family).stream().allMatch(held -> held.address().isLinkLocal());
  }
}
