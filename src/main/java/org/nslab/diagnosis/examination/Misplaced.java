package org.nslab.diagnosis.examination;

import java.util.Optional;
import org.nslab.diagnosis.repair.AddressRepairs;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.Family;

/** An address that sits on the wrong end of a cable, or on a bridge port. */
final class Misplaced {

  private Misplaced() {}

  /** One that should be at this interface, which has none. */
  static Optional<Finding> find(Patient patient, Link link) {
    if (!link.addresses(Family.INET).isEmpty()) {
      return Optional.empty();
    }
    Namespace space = patient.space();
    if (link.detail() instanceof LinkDetail.Bridge) {
      for (Link port : space.ports(link)) {
        if (!port.addresses(Family.INET).isEmpty()) {
          return Optional.of(finding(patient, space, port, space, link));
        }
      }
      return Optional.empty();
    }
    Optional<LinkId> other = link.peer();
    Optional<Link> peer = other.flatMap(patient.state()::link);
    boolean there =
        peer.map(end -> end.master().isPresent() && !end.addresses(Family.INET).isEmpty())
            .orElse(false);
    if (!there) {
      return Optional.empty();
    }
    Namespace far = patient.state().namespace(other.orElseThrow().namespace()).orElseThrow();
    return Optional.of(finding(patient, far, peer.orElseThrow(), space, link));
  }

  /**
   * One on a bridge port by which a packet leaves; it belongs to the cable's end, or the bridge.
   */
  static Optional<Finding> onPort(Patient patient, Link port) {
    Namespace space = patient.space();
    Optional<Link> bridge = space.master(port);
    if (bridge.isEmpty() || port.addresses(Family.INET).isEmpty()) {
      return Optional.empty();
    }
    Optional<Link> peer = port.peer().flatMap(patient.state()::link);
    boolean bare = peer.map(end -> end.addresses(Family.INET).isEmpty()).orElse(false);
    Namespace far =
        port.peer().flatMap(id -> patient.state().namespace(id.namespace())).orElse(space);
    return Optional.of(
        bare
            ? finding(patient, space, port, far, peer.orElseThrow())
            : finding(patient, space, port, space, bridge.get()));
  }

  private static Finding finding(
      Patient patient, Namespace where, Link wrong, Namespace right, Link link) {
    InterfaceAddress held = wrong.addresses(Family.INET).get(0);
    return patient
        .about("address-on-wrong-interface", where.id())
        .device(wrong.name())
        .shown(
            Lines.showAddresses(where.id(), wrong.name()),
            Lines.addresses(patient.state(), where, wrong))
        .means(
            held
                + " sits on "
                + new LinkName(wrong.name(), where.id())
                + ", a bridge port; it"
                + " belongs to "
                + new LinkName(link.name(), right.id())
                + ".")
        .asks("On which end of the cable is the address " + NamespaceId.in(where.id()) + "?")
        .mended(
            AddressRepairs.delete(where.id(), wrong.name(), held),
            AddressRepairs.add(right.id(), link.name(), held.address(), held.length()));
  }
}
