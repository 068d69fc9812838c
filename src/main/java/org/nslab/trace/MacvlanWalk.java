package org.nslab.trace;

import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.address.MacAddress;
import org.nslab.trace.packet.Frame;

/**
 * Further MAC addresses of an interface. In bridge mode they hear each other; none of them ever
 * hears the interface itself. Kernel: {@code drivers/net/macvlan.c}.
 */
final class MacvlanWalk {

  private MacvlanWalk() {}

  static void send(Segment segment, Namespace namespace, Link link, Frame frame) {
    LinkId lower = link.linked().orElse(null);
    Namespace there = lower == null ? null : segment.space(lower);
    Link carrier =
        there == null || lower == null ? null : there.links().byIndex().find(lower.index());
    boolean bridged =
        link.detail() instanceof LinkDetail.Macvlan macvlan && macvlan.mode().equals("bridge");
    if (bridged && there != null && carrier != null) {
      boolean taken = toSiblings(segment, there, carrier, link, frame);
      if (taken && !frame.destination().isGroup()) {
        return;
      }
    }
    segment.below(namespace, link, frame);
  }

  /** Whether one of them took it in. */
  static boolean receive(Segment segment, Namespace namespace, Link carrier, Frame frame) {
    boolean taken = toSiblings(segment, namespace, carrier, null, frame);
    return taken && !frame.destination().isGroup();
  }

  private static boolean toSiblings(
      Segment segment,
      Namespace namespace,
      Link carrier,
      @org.jspecify.annotations.Nullable Link except,
      Frame frame) {
    boolean taken = false;
    for (LinkId id : segment.walk().topology().above(namespace, carrier)) {
      Namespace there = segment.space(id);
      Link upper = there == null ? null : there.links().byIndex().find(id.index());
      if (there != null
          && upper != null
          && !upper.equals(except)
          && upper.detail() instanceof LinkDetail.Macvlan
          && frame.isFor(upper.mac().orElse(MacAddress.ZERO))) {
        segment.receive(there, upper, frame);
        taken = true;
      }
    }
    return taken;
  }
}
