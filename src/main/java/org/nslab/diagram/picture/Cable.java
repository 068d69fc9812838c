package org.nslab.diagram.picture;

import java.util.Map;
import java.util.Set;

/**
 * What joins two devices.
 *
 * @param one the id of a device
 * @param other the id of another
 * @param kind what joins them
 * @param carries whether packets pass, as both ends are up
 * @param mark what became of it
 */
public record Cable(String one, String other, Kind kind, boolean carries, Mark mark) {

  /** What joins two devices. */
  public enum Kind {
    /** A veth pair. */
    VETH,
    /** A device of its own on top of another, in another namespace. */
    PART,
    /** A VXLAN whose packets are addressed to the other one's namespace, RFC 7348. */
    OVERLAY,
    /** Whatever is there cannot be seen. */
    OUTSIDE
  }

  /** Whether it ends there. */
  public boolean touches(String device) {
    return one.equals(device) || other.equals(device);
  }

  /** The other end than this one. */
  public String far(String device) {
    return one.equals(device) ? other : one;
  }

  boolean joinsTheSame(Cable cable) {
    return joint().equals(cable.joint());
  }

  /** What it joins, and by what kind. */
  Object joint() {
    return Map.of(kind, Set.of(one, other));
  }

  Cable reversed() {
    return new Cable(/* one= */ other, /* other= */ one, kind, carries, mark);
  }

  Cable marked(Mark changed) {
    return new Cable(one, other, kind, carries, changed);
  }
}
