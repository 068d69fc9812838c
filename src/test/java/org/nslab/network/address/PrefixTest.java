package org.nslab.network.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PrefixTest {

  @Test
  void keepsTheSharedBitsAlone() {
    assertEquals("192.168.15.0/24", Prefix.of("192.168.15.77/24").toString());
    assertEquals("fe80::/64", Prefix.of("fe80::1/64").toString());
    assertEquals("10.0.0.1/32", Prefix.of("10.0.0.1").toString());
    assertEquals(Prefix.ALL_V4, Prefix.of("1.2.3.4/0"));
    assertEquals(Prefix.ALL_V6, Prefix.of("::1/0"));
  }

  @Test
  void refusesLengthsThatAreTooLong() {
    assertEquals(Optional.empty(), Prefix.parse("10.0.0.0/33"));
    assertEquals(Optional.empty(), Prefix.parse("::/129"));
    assertEquals(Optional.empty(), Prefix.parse("10.0.0.0/"));
    assertEquals(Optional.empty(), Prefix.parse("10.0.0.0/-1"));
    assertEquals(Optional.empty(), Prefix.parse("10.0.0.0/1/2"));
    assertThrows(IllegalArgumentException.class, () -> new Prefix(IpAddress.of("10.0.0.1"), 33));
  }

  @Test
  void contains() {
    Prefix network = Prefix.of("192.168.0.0/16");
    assertTrue(network.contains(Prefix.of("192.168.15.0/24")));
    assertFalse(Prefix.of("192.168.15.0/24").contains(network));
    assertFalse(network.contains(IpAddress.of("::1")));
    assertTrue(Prefix.ALL_V4.contains(IpAddress.of("1.2.3.4")));
    assertFalse(Prefix.ALL_V4.contains(IpAddress.of("::1")));
  }

  @Test
  void macAddresses() {
    assertEquals("02:1e:d4:ff:cd:0b", MacAddress.of("2:1E:d4:ff:cd:b").toString());
    assertTrue(MacAddress.of("01:00:5e:00:00:01").isGroup());
    assertFalse(MacAddress.of("02:00:5e:00:00:01").isGroup());
    assertEquals(Optional.empty(), MacAddress.parse("0.0.0.0"));
    assertEquals(Optional.empty(), MacAddress.parse("02:1e:d4:ff:cd"));
    assertEquals(Optional.empty(), MacAddress.parse("02:1e:d4:ff:cd:db:00"));
    assertEquals(Optional.empty(), MacAddress.parse("02:1e:d4:ff:cd:gg"));
    assertThrows(IllegalArgumentException.class, () -> new MacAddress(1L << 48));
  }
}
