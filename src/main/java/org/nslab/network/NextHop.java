package org.nslab.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nslab.network.address.IpAddress;

/**
 * Where a route sends packets.
 *
 * @param via the gateway; none where the destination is on the segment. It may be of the other
 *     family
 * @param device the number of the interface that they leave by; none for a route that rejects
 * @param weight its share where a route has several, from 1
 * @param flags what is special about it
 */
public record NextHop(Optional<IpAddress> via, OptionalInt device, int weight, Set<Flag> flags) {

  /** Copies the flags. */
  public NextHop {
    flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
  }

  /** By an interface, straight or through a gateway. */
  public static NextHop of(Optional<IpAddress> via, int device) {
    return new NextHop(via, OptionalInt.of(device), 1, Set.of());
  }

  /** Whether it cannot be used. */
  public boolean isDead() {
    return flags.contains(Flag.DEAD);
  }

  /** A copy with a flag set or cleared. */
  public NextHop with(Flag flag, boolean set) {
    Set<Flag> changed = EnumSet.noneOf(Flag.class);
    changed.addAll(flags);
    if (set) {
      changed.add(flag);
    } else {
      changed.remove(flag);
    }
    return new NextHop(via, device, weight, changed);
  }

  /** Kernel: {@code RTNH_F_…}. */
  public enum Flag {
    /** Its interface is down. */
    DEAD,
    /** Replies may come from anywhere. */
    PERVASIVE,
    /** The gateway is taken to be on the segment, whatever the addresses say. */
    ONLINK,
    /** The hardware forwards it. */
    OFFLOAD,
    /** Its interface has no carrier. */
    LINKDOWN,
    /** Nobody resolves it. */
    UNRESOLVED;

    /** As {@code ip route} prints it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
