package org.nslab.lab.kernel.reading;

import static java.util.Map.entry;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nslab.network.netfilter.Field;
import org.nslab.network.netfilter.IcmpTypes;
import org.nslab.network.netfilter.Protocols;
import org.nslab.network.netfilter.TcpFlags;

/**
 * What nft looks at, by its own name.
 *
 * @param field the same in the model
 * @param form how its values are written
 * @param protocol the IP protocol that a packet must be of to have it; 0 for any
 * @param version the IP version that it must be of, as {@link Field#IP_VERSION}; 0 for any
 */
record NftField(Field field, Form form, int protocol, int version) {

  static final int IPV4 = 2;
  static final int IPV6 = 10;

  /** How the values of a field are written. */
  enum Form {
    ADDRESS,
    NUMBER,
    WORD,
    PROTOCOL,
    ICMP_TYPE,
    ICMPV6_TYPE,
    TCP_FLAGS,
    IP_VERSION,
    ETHER_TYPE
  }

  private static NftField of(Field field, Form form) {
    return new NftField(field, form, 0, 0);
  }

  private static final Map<String, NftField> FIELDS =
      Map.ofEntries(
          entry("ip saddr", new NftField(Field.SOURCE, Form.ADDRESS, 0, IPV4)),
          entry("ip daddr", new NftField(Field.DESTINATION, Form.ADDRESS, 0, IPV4)),
          entry("ip protocol", new NftField(Field.PROTOCOL, Form.PROTOCOL, 0, IPV4)),
          entry("ip ttl", new NftField(Field.TTL, Form.NUMBER, 0, IPV4)),
          entry("ip length", new NftField(Field.LENGTH, Form.NUMBER, 0, IPV4)),
          entry("ip6 saddr", new NftField(Field.SOURCE, Form.ADDRESS, 0, IPV6)),
          entry("ip6 daddr", new NftField(Field.DESTINATION, Form.ADDRESS, 0, IPV6)),
          entry("ip6 hoplimit", new NftField(Field.TTL, Form.NUMBER, 0, IPV6)),
          entry("ip6 nexthdr", new NftField(Field.PROTOCOL, Form.PROTOCOL, 0, IPV6)),
          entry("tcp sport", new NftField(Field.SOURCE_PORT, Form.NUMBER, Protocols.TCP, 0)),
          entry("tcp dport", new NftField(Field.DESTINATION_PORT, Form.NUMBER, Protocols.TCP, 0)),
          entry("tcp flags", new NftField(Field.TCP_FLAGS, Form.TCP_FLAGS, Protocols.TCP, 0)),
          entry("udp sport", new NftField(Field.SOURCE_PORT, Form.NUMBER, Protocols.UDP, 0)),
          entry("udp dport", new NftField(Field.DESTINATION_PORT, Form.NUMBER, Protocols.UDP, 0)),
          entry("th sport", of(Field.SOURCE_PORT, Form.NUMBER)),
          entry("th dport", of(Field.DESTINATION_PORT, Form.NUMBER)),
          entry("icmp type", new NftField(Field.ICMP_TYPE, Form.ICMP_TYPE, Protocols.ICMP, 0)),
          entry("icmp code", new NftField(Field.ICMP_CODE, Form.NUMBER, Protocols.ICMP, 0)),
          entry(
              "icmpv6 type", new NftField(Field.ICMP_TYPE, Form.ICMPV6_TYPE, Protocols.ICMPV6, 0)),
          entry("icmpv6 code", new NftField(Field.ICMP_CODE, Form.NUMBER, Protocols.ICMPV6, 0)),
          entry("ether saddr", of(Field.SOURCE_MAC, Form.WORD)),
          entry("ether daddr", of(Field.DESTINATION_MAC, Form.WORD)),
          entry("ether type", of(Field.ETHER_TYPE, Form.ETHER_TYPE)),
          entry("meta iifname", of(Field.IN_INTERFACE, Form.WORD)),
          entry("meta oifname", of(Field.OUT_INTERFACE, Form.WORD)),
          entry("meta iif", of(Field.IN_INTERFACE, Form.WORD)),
          entry("meta oif", of(Field.OUT_INTERFACE, Form.WORD)),
          entry("meta ibrname", of(Field.IN_PORT, Form.WORD)),
          entry("meta l4proto", of(Field.PROTOCOL, Form.PROTOCOL)),
          entry("meta nfproto", of(Field.IP_VERSION, Form.IP_VERSION)),
          entry("meta protocol", of(Field.ETHER_TYPE, Form.ETHER_TYPE)),
          entry("meta mark", of(Field.MARK, Form.NUMBER)),
          entry("meta length", of(Field.LENGTH, Form.NUMBER)),
          entry("meta pkttype", of(Field.PACKET_TYPE, Form.WORD)),
          entry("ct state", of(Field.CONNECTION_STATE, Form.WORD)),
          entry("ct status", of(Field.CONNECTION_STATUS, Form.WORD)),
          entry("ct mark", of(Field.CONNECTION_MARK, Form.NUMBER)),
          entry("fib saddr type", of(Field.SOURCE_TYPE, Form.WORD)),
          entry("fib daddr type", of(Field.DESTINATION_TYPE, Form.WORD)));

  private static final Map<String, NftField> SET_TYPES =
      Map.of(
          "ipv4_addr", of(Field.SOURCE, Form.ADDRESS),
          "ipv6_addr", of(Field.SOURCE, Form.ADDRESS),
          "inet_service", of(Field.DESTINATION_PORT, Form.NUMBER),
          "inet_proto", of(Field.PROTOCOL, Form.PROTOCOL),
          "ifname", of(Field.IN_INTERFACE, Form.WORD),
          "ether_addr", of(Field.SOURCE_MAC, Form.WORD),
          "mark", of(Field.MARK, Form.NUMBER));

  private static final NftField UNKNOWN = of(Field.LENGTH, Form.WORD);

  private static final Map<String, Long> ETHER_TYPES =
      Map.of("ip", 0x0800L, "ip6", 0x86ddL, "arp", 0x0806L, "vlan", 0x8100L, "8021q", 0x8100L);

  /** The left side of a match; empty for one that is not known here. */
  static Optional<NftField> of(JsonElement left) {
    if (!left.isJsonObject() || left.getAsJsonObject().size() != 1) {
      return Optional.empty();
    }
    JsonObject object = left.getAsJsonObject();
    String name =
        name(object, "payload", "protocol", "field")
            .or(() -> name(object, "meta", "key"))
            .or(() -> ct(object))
            .or(() -> fib(object))
            .orElse("");
    return Optional.ofNullable(FIELDS.get(name));
  }

  private static Optional<String> name(JsonObject object, String kind, String... members) {
    JsonElement inner = object.get(kind);
    if (inner == null || !inner.isJsonObject()) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder(kind.equals("payload") ? "" : kind);
    for (String member : members) {
      JsonElement part = inner.getAsJsonObject().get(member);
      if (part == null || !part.isJsonPrimitive()) {
        return Optional.empty();
      }
      name.append(name.length() == 0 ? "" : " ").append(part.getAsString());
    }
    return Optional.of(name.toString());
  }

  /** {@code ct original saddr} and its like look elsewhere than at the packet. */
  private static Optional<String> ct(JsonObject object) {
    return name(object, "ct", "key").filter(name -> !object.getAsJsonObject("ct").has("dir"));
  }

  private static Optional<String> fib(JsonObject object) {
    Optional<String> result = name(object, "fib", "result").filter(name -> name.equals("fib type"));
    if (result.isEmpty()) {
      return Optional.empty();
    }
    JsonElement flags = object.getAsJsonObject("fib").get("flags");
    boolean one = flags != null && flags.isJsonArray() && flags.getAsJsonArray().size() == 1;
    JsonElement only = one ? flags.getAsJsonArray().get(0) : flags;
    return only != null && only.isJsonPrimitive()
        ? Optional.of("fib " + only.getAsString() + " type")
        : Optional.empty();
  }

  /** What the elements of a named set are; any words where the type is not known. */
  static NftField ofSet(String type) {
    return SET_TYPES.getOrDefault(type, UNKNOWN);
  }

  /** A value that is one number, given as a number or by its name. */
  Optional<Long> number(String text) {
    return switch (form) {
      case PROTOCOL -> boxed(Protocols::number, text);
      case ICMP_TYPE -> boxed(IcmpTypes::v4, text);
      case ICMPV6_TYPE -> boxed(IcmpTypes::v6, text);
      case TCP_FLAGS -> boxed(TcpFlags::bits, text);
      case IP_VERSION ->
          text.equals("ipv4")
              ? Optional.of((long) IPV4)
              : text.equals("ipv6") ? Optional.of((long) IPV6) : decoded(text);
      case ETHER_TYPE -> Optional.ofNullable(ETHER_TYPES.get(text)).or(() -> decoded(text));
      default -> decoded(text);
    };
  }

  private static Optional<Long> boxed(Function<String, java.util.OptionalInt> reader, String text) {
    var number = reader.apply(text);
    return number.isPresent() ? Optional.of((long) number.getAsInt()) : decoded(text);
  }

  private static Optional<Long> decoded(String text) {
    try {
      return Optional.of(Long.decode(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
