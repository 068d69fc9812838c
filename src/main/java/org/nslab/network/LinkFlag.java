package org.nslab.network;

/** A flag of an interface; kernel: {@code include/uapi/linux/if.h}, {@code IFF_…}. */
public enum LinkFlag {
  /** Set up by {@code ip link set … up}. */
  UP(1, "UP"),
  /** Has a broadcast address. */
  BROADCAST(1 << 1, "BROADCAST"),
  /** Is a loopback. */
  LOOPBACK(1 << 3, "LOOPBACK"),
  /** Has one other end. */
  POINTOPOINT(1 << 4, "POINTOPOINT"),
  /** Is operational (RFC 2863). */
  RUNNING(1 << 6, "RUNNING"),
  /** Does not ask for, or tell, MAC addresses. */
  NOARP(1 << 7, "NOARP"),
  /** Takes frames for others too. */
  PROMISC(1 << 8, "PROMISC"),
  /** Takes all multicast frames. */
  ALLMULTI(1 << 9, "ALLMULTI"),
  /** Is a bond. */
  MASTER(1 << 10, "MASTER"),
  /** Is a port of a bond. */
  SLAVE(1 << 11, "SLAVE"),
  /** Can send to groups. */
  MULTICAST(1 << 12, "MULTICAST"),
  /** Has a carrier. */
  LOWER_UP(1 << 16, "LOWER_UP"),
  /** Waits for something from outside before it is operational. */
  DORMANT(1 << 17, "DORMANT");

  private final int bit;
  private final String text;

  LinkFlag(int bit, String text) {
    this.bit = bit;
    this.text = text;
  }

  int bit() {
    return bit;
  }

  /** As iproute2 prints it. */
  @Override
  public String toString() {
    return text;
  }
}
