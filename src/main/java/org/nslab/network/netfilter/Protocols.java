package org.nslab.network.netfilter;

import java.util.Map;
import java.util.OptionalInt;

/** The names of IP protocols; {@code /etc/protocols} as it is shipped, as far as rules use it. */
public final class Protocols {

  /** ICMP. */
  public static final int ICMP = 1;

  /** TCP. */
  public static final int TCP = 6;

  /** UDP. */
  public static final int UDP = 17;

  /** ICMPv6. */
  public static final int ICMPV6 = 58;

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("icmp", ICMP),
          Map.entry("igmp", 2),
          Map.entry("ipencap", 4),
          Map.entry("tcp", TCP),
          Map.entry("udp", UDP),
          Map.entry("dccp", 33),
          Map.entry("ipv6", 41),
          Map.entry("gre", 47),
          Map.entry("esp", 50),
          Map.entry("ah", 51),
          Map.entry("ipv6-icmp", ICMPV6),
          Map.entry("icmpv6", ICMPV6),
          Map.entry("icmp6", ICMPV6),
          Map.entry("ospf", 89),
          Map.entry("comp", 108),
          Map.entry("vrrp", 112),
          Map.entry("sctp", 132),
          Map.entry("udplite", 136));

  private Protocols() {}

  /** The number of a protocol, given by name or number, 0 to 255. */
  public static OptionalInt number(String text) {
    Integer named = NUMBERS.get(text);
    if (named != null) {
      return OptionalInt.of(named);
    }
    boolean number = text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= 255;
    return number ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }
}
