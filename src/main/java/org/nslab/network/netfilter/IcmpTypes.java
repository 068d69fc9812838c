package org.nslab.network.netfilter;

import java.util.Map;
import java.util.OptionalInt;

/** The names of ICMP types, as nft and iptables call them; RFC 792 and RFC 4443. */
public final class IcmpTypes {

  private static final Map<String, Integer> V4 =
      Map.ofEntries(
          Map.entry("echo-reply", 0),
          Map.entry("destination-unreachable", 3),
          Map.entry("source-quench", 4),
          Map.entry("redirect", 5),
          Map.entry("echo-request", 8),
          Map.entry("router-advertisement", 9),
          Map.entry("router-solicitation", 10),
          Map.entry("time-exceeded", 11),
          Map.entry("parameter-problem", 12),
          Map.entry("timestamp-request", 13),
          Map.entry("timestamp-reply", 14),
          Map.entry("info-request", 15),
          Map.entry("info-reply", 16),
          Map.entry("address-mask-request", 17),
          Map.entry("address-mask-reply", 18));

  private static final Map<String, Integer> V6 =
      Map.ofEntries(
          Map.entry("destination-unreachable", 1),
          Map.entry("packet-too-big", 2),
          Map.entry("time-exceeded", 3),
          Map.entry("parameter-problem", 4),
          Map.entry("echo-request", 128),
          Map.entry("echo-reply", 129),
          Map.entry("mld-listener-query", 130),
          Map.entry("mld-listener-report", 131),
          Map.entry("mld-listener-done", 132),
          Map.entry("mld-listener-reduction", 132),
          Map.entry("nd-router-solicit", 133),
          Map.entry("nd-router-advert", 134),
          Map.entry("nd-neighbor-solicit", 135),
          Map.entry("nd-neighbor-advert", 136),
          Map.entry("nd-redirect", 137),
          Map.entry("router-renumbering", 138),
          Map.entry("ind-neighbor-solicit", 141),
          Map.entry("ind-neighbor-advert", 142),
          Map.entry("mld2-listener-report", 143));

  private IcmpTypes() {}

  /** The number of a type of ICMP, given by name or number. */
  public static OptionalInt v4(String text) {
    return number(V4, text);
  }

  /** The number of a type of ICMPv6, given by name or number. */
  public static OptionalInt v6(String text) {
    return number(V6, text);
  }

  private static OptionalInt number(Map<String, Integer> names, String text) {
    Integer named = names.get(text);
    if (named != null) {
      return OptionalInt.of(named);
    }
    boolean number = text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= 255;
    return number ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }
}
