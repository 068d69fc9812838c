package org.nslab.trace;

import java.util.Optional;

/**
 * A place at which a frame, or a copy of it, came to an end.
 *
 * @param kind why
 * @param namespace where
 * @param device the interface at which it ended
 * @param bridge the switch that it was in, where it was in one
 * @param hit the rule that dropped it, where one did
 */
public record Obstacle(
    Kind kind, String namespace, String device, Optional<String> bridge, Optional<RuleHit> hit) {

  /** Why a frame ends. */
  public enum Kind {
    /** The interface is down. */
    DOWN("%s is down"),
    /** The other end of its cable is down, so that there is no carrier. */
    NO_CARRIER("%s has no carrier"),
    /** The other end is nowhere to be seen. */
    OUT_OF_SIGHT("what is behind %s is not seen from here"),
    /** The bridge is down. */
    BRIDGE_DOWN("the bridge of %s is down"),
    /** The port does not forward. */
    PORT_BLOCKED("the bridge port %s does not forward"),
    /** Both ports are isolated. */
    PORT_ISOLATED("the bridge port %s is isolated, and so is the one it came in by"),
    /** Where it would leave is where it came in. */
    PORT_SAME("the frame would leave by %s, where it came in"),
    /** The port does not get frames for unknown addresses. */
    NO_FLOOD("the bridge port %s gets no frames for unknown addresses"),
    /** The port it came in by has no such VLAN. */
    VLAN_IN("%s does not take in this VLAN"),
    /** The port it leaves by has no such VLAN. */
    VLAN_OUT("%s does not belong to this VLAN"),
    /** Its destination is another MAC address. */
    OTHER_MAC("%s has another MAC address"),
    /** It is longer than the interface takes. */
    TOO_BIG("the frame is longer than %s takes"),
    /** A rule drops it on a bridge. */
    FILTERED("a rule drops it at %s"),
    /** A dummy swallows everything. */
    SWALLOWED("%s swallows what is sent"),
    /** Does not speak ARP. */
    ARP_OFF("%s neither asks nor answers (NOARP)"),
    /** The address is not one that this namespace holds. */
    NOT_HOLDER("%s got the question, and the address is not held there"),
    /** A setting keeps the answer back. */
    ARP_IGNORED("arp_ignore keeps the answer of %s back"),
    /** A setting keeps the answer back. */
    ARP_FILTERED("arp_filter keeps the answer of %s back"),
    /** The question comes from an address that is not believed. */
    ARP_SOURCE("%s does not believe the address of who asks"),
    /** The address is not usable yet, or a duplicate. */
    TENTATIVE("the address at %s is not usable yet"),
    /** The overlay knows no other end, or there is none. */
    NO_REMOTE("the overlay %s has no other end there"),
    /** The packet that carries the overlay's frame is lost. */
    UNDERLAY("the network below the overlay %s loses it"),
    /** A flow of Open vSwitch drops it. */
    FLOW("a flow drops it at %s");

    private final String text;

    Kind(String text) {
      this.text = text;
    }
  }

  /** In words. */
  @Override
  public String toString() {
    return kind.text.formatted(device) + hit.map(rule -> ": " + rule).orElse("");
  }
}
