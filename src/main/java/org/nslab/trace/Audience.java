package org.nslab.trace;

import java.util.ArrayList;
import java.util.List;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.address.Ipv6Address;
import org.nslab.network.address.MacAddress;
import org.nslab.trace.packet.Frame;
import org.nslab.trace.packet.Payload;

/**
 * Who hears a packet that an interface sends to a group of its link.
 *
 * @param listeners their interfaces, in the order in which they hear it; without the sender's own
 * @param learned what the switches on the way know afterwards
 */
public record Audience(List<LinkId> listeners, Learned learned) {

  /** Copies the list. */
  public Audience {
    listeners = List.copyOf(listeners);
  }

  static Audience of(Topology topology, LinkId sender, Ipv6Address source, Ipv6Address group) {
    Namespace namespace = topology.state().namespace(sender.namespace()).orElseThrow();
    Link link = namespace.links().byIndex().get(sender.index()).orElseThrow();
    Flow flow = Flow.ping(sender.namespace(), group);
    Walk walk = new Walk(topology, flow);
    Segment segment = new Segment(walk);
    MacAddress own = link.mac().orElse(MacAddress.ZERO);
    Payload payload = new Payload.Ip(Sender.packet(namespace, flow, source));
    segment.transmit(namespace, link, new Frame(own, mac(group), 0, payload));
    List<LinkId> listeners = new ArrayList<>();
    for (Arrival arrival : segment.arrivals()) {
      listeners.add(new LinkId(arrival.namespace().id(), arrival.link().index()));
    }
    return new Audience(listeners, walk.memory().learned(List.of()));
  }

  /** RFC 2464, section 7. */
  private static MacAddress mac(Ipv6Address group) {
    return new MacAddress(0x3333_0000_0000L | (group.low() & 0xffff_ffffL));
  }
}
