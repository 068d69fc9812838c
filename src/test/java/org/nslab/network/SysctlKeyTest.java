package org.nslab.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SysctlKeyTest {

  @Test
  void dotsAndSlashes() {
    assertEquals("net/ipv4/ip_forward", SysctlKey.of("net.ipv4.ip_forward").path());
    assertEquals("net/ipv4/ip_forward", SysctlKey.of("net/ipv4/ip_forward").path());
    // man 8 sysctl: the interface eth0.5 has its dot written as a slash.
    assertEquals(
        "net/ipv4/conf/eth0.5/rp_filter", SysctlKey.of("net.ipv4.conf.eth0/5.rp_filter").path());
    assertEquals(
        "net/ipv4/conf/eth0.5/rp_filter", SysctlKey.of("net/ipv4/conf/eth0.5/rp_filter").path());
    assertEquals(
        "net.ipv4.conf.eth0/5.rp_filter",
        new SysctlKey("net/ipv4/conf/eth0.5/rp_filter").toString());
  }

  @Test
  void settingsOfInterfacesAreFound() {
    Sysctls sysctls =
        Sysctls.NONE
            .with(SysctlKey.of("net.ipv4.ip_forward"), "1")
            .with(SysctlKey.conf("ipv4", "all", "rp_filter"), "1")
            .with(SysctlKey.conf("ipv4", "veth-red", "rp_filter"), "2")
            .with(SysctlKey.conf("ipv4", "veth-red", "arp_ignore"), "x");
    assertEquals(Optional.of("2"), sysctls.get(SysctlKey.of("net.ipv4.conf.veth-red.rp_filter")));
    assertEquals(Optional.empty(), sysctls.get(SysctlKey.of("net.ipv4.conf.eth0.rp_filter")));
    assertTrue(sysctls.ipForward());
    assertFalse(sysctls.echoIgnored());
    assertEquals(2, sysctls.ipv4("veth-red").rpFilter());
    assertEquals(1, sysctls.ipv4("eth0").rpFilter());
    assertEquals(0, sysctls.ipv4("veth-red").arpIgnore(), "no number");
    assertEquals(4, sysctls.keys().size());
  }
}
