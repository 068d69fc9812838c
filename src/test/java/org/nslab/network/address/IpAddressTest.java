package org.nslab.network.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IpAddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.168.15.1, 192.168.15.1",
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255",
    "::, ::",
    "::1, ::1",
    "2001:DB8::0:1, 2001:db8::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1", // RFC 5952, 4.2.3: the first of equal runs
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1", // RFC 5952, 4.2.2: not for one group
    "2001:0db8:0:0:0:0:2:1, 2001:db8::2:1",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "fe80::1.2.3.4, fe80::102:304",
    "::ffff:1.2.3.4, ::ffff:1.2.3.4",
    "::ffff:102:304, ::ffff:1.2.3.4",
    "::1.2.3.4, ::1.2.3.4",
    "1:0:0:0:0:0:0:0, 1::",
  })
  void readsWhatInetPtonReadsAndWritesWhatInetNtopWrites(String text, String written) {
    assertEquals(written, IpAddress.of(text).toString());
    assertEquals(IpAddress.of(text), IpAddress.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "01.2.3.4",
        "1.2.3.",
        ".1.2.3",
        "1..2.3",
        "1.2.3.4 ",
        "a.b.c.d",
        "localhost",
        "host",
        ":",
        ":::",
        "::1::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "12345::",
        "g::",
        ":1",
        "1:",
        "::1%eth0",
        "1.2.3.4::",
        "::1.2.3",
        "::01.2.3.4",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::１",
        "0x1.2.3.4",
        "1.2.3.-4",
        "+1.2.3.4"
      })
  void refusesEverythingElse(String text) {
    assertEquals(Optional.empty(), IpAddress.parse(text));
  }

  @Test
  void everyAddressIsReadAsItIsWrittenAndAsJavaReadsIt() throws UnknownHostException {
    Random random = new Random(15);
    for (int i = 0; i < 20_000; i++) {
      IpAddress address = any(random);
      String text = address.toString();
      assertEquals(address, IpAddress.of(text), text);
      if (!text.startsWith("::ffff:")) { // which Java makes an IPv4 address of
        byte[] bytes = InetAddress.getByName(text).getAddress();
        assertEquals(InetAddress.getByAddress(bytes), InetAddress.getByName(text));
      }
    }
  }

  @Test
  void noTextMakesItThrow() {
    Random random = new Random(16);
    String alphabet = "0123456789abcdefABCDEF:::..%/ gx-";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      IpAddress.parse(text.toString())
          .ifPresent(address -> assertEquals(address, IpAddress.of(address.toString())));
      Prefix.parse(text.toString())
          .ifPresent(prefix -> assertEquals(prefix, Prefix.of(prefix.toString())));
    }
  }

  @Test
  void masksAndRanges() {
    Random random = new Random(17);
    for (int i = 0; i < 10_000; i++) {
      IpAddress address = any(random);
      int length = random.nextInt(address.family().bits() + 1);
      Prefix prefix = new Prefix(address, length);
      assertTrue(prefix.contains(address));
      assertTrue(prefix.contains(prefix.last()));
      assertEquals(prefix, new Prefix(prefix.last(), length));
      assertTrue(prefix.address().compareTo(address) <= 0);
      assertTrue(address.compareTo(prefix.last()) <= 0);
      if (length > 0) {
        assertFalse(prefix.contains(prefix.last().next()));
      }
      assertTrue(address.sharesPrefix(address.masked(length), length));
    }
  }

  @Test
  void theLinkLocalAddressOfAMac() {
    // RFC 4291, appendix A; the kernel did the same.
    Ipv6Address address = Ipv6Address.linkLocal(MacAddress.of("ee:21:f0:54:0f:7c"));
    assertEquals("fe80::ec21:f0ff:fe54:f7c", address.toString());
    assertTrue(address.isLinkLocal());
    assertEquals("ff02::1:ff54:f7c", address.solicitedNode().toString());
  }

  @Test
  void kindsOfAddress() {
    assertTrue(IpAddress.of("127.1.2.3").isLoopback());
    assertTrue(IpAddress.of("::1").isLoopback());
    assertTrue(IpAddress.of("224.0.0.1").isMulticast());
    assertTrue(IpAddress.of("ff02::1").isMulticast());
    assertTrue(IpAddress.of("169.254.1.1").isLinkLocal());
    assertTrue(IpAddress.of("febf::1").isLinkLocal());
    assertFalse(IpAddress.of("fec0::1").isLinkLocal());
    assertTrue(IpAddress.of("::").isUnspecified());
  }

  private static IpAddress any(Random random) {
    if (random.nextBoolean()) {
      return new Ipv4Address(random.nextInt());
    }
    return new Ipv6Address(sparse(random), sparse(random));
  }

  /** Eight octets, many of which are zero. */
  private static long sparse(Random random) {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = (bits << 8) | (random.nextBoolean() ? 0 : random.nextInt(256));
    }
    return bits;
  }
}
