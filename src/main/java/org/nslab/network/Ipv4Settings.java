package org.nslab.network;

/**
 * What holds for an interface in IPv4: its own settings and those of {@code all}, joined as the
 * kernel joins them ({@code include/linux/inetdevice.h}; Documentation/networking/ip-sysctl.rst).
 */
public final class Ipv4Settings {

  private final Sysctls sysctls;
  private final String device;

  Ipv4Settings(Sysctls sysctls, String device) {
    this.sysctls = sysctls;
    this.device = device;
  }

  private int own(String setting) {
    return sysctls.number(SysctlKey.conf("ipv4", device, setting), 0);
  }

  private int all(String setting) {
    return sysctls.number(SysctlKey.conf("ipv4", "all", setting), 0);
  }

  private boolean either(String setting) {
    return own(setting) != 0 || all(setting) != 0;
  }

  private int greater(String setting) {
    return Math.max(own(setting), all(setting));
  }

  /** Whether packets that come in by it are sent on. */
  public boolean forwarding() {
    return own("forwarding") != 0;
  }

  /** How sources are checked: 0 not, 1 by the way back (strict), 2 by any way back (loose). */
  public int rpFilter() {
    return greater("rp_filter");
  }

  /** Whether packets that come in may have an address of the host as their source. */
  public boolean acceptLocal() {
    return either("accept_local");
  }

  /** Whether 127.0.0.0/8 may be routed. */
  public boolean routeLocalnet() {
    return either("route_localnet");
  }

  /** For which addresses it answers ARP requests: 0 for all of the host's, 1 for its own, … */
  public int arpIgnore() {
    return greater("arp_ignore");
  }

  /** Which source its ARP requests carry: 0 any, 1 rather one of the segment's, 2 the best. */
  public int arpAnnounce() {
    return greater("arp_announce");
  }

  /** Whether it answers only where the way back leads through it. */
  public boolean arpFilter() {
    return either("arp_filter");
  }

  /** Whether it answers ARP requests for others to which it has a route. */
  public boolean proxyArp() {
    return either("proxy_arp");
  }

  /** Whether routes by an interface without carrier do not count. */
  public boolean ignoreRoutesWithLinkdown() {
    return own("ignore_routes_with_linkdown") != 0;
  }
}
