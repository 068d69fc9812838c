package org.nslab.lab.kernel.reading;

import com.google.gson.JsonElement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.BridgePort;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkFlags;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv4Address;

/** Reads what only an interface of its kind has, the member {@code linkinfo}. */
final class LinkDetails {

  private interface Reader {
    LinkDetail read(Item data) throws UnreadableException;
  }

  private static final Map<String, Reader> READERS =
      Map.of(
          "veth", data -> new LinkDetail.Veth(),
          "dummy", data -> new LinkDetail.Dummy(),
          "bridge", LinkDetails::bridge,
          "vxlan", LinkDetails::vxlan,
          "vlan", LinkDetails::vlan,
          "macvlan", data -> new LinkDetail.Macvlan(data.text("mode").orElse("vepa")),
          "vrf", data -> new LinkDetail.Vrf(data.integer("table", 0)));

  private static final List<String> TUNNELS =
      List.of("ipip", "gre", "gretap", "sit", "vti", "ip6tnl", "ip6gre", "ip6gretap", "vti6");

  private LinkDetails() {}

  static LinkDetail of(Item info, LinkFlags flags) throws UnreadableException {
    Optional<String> kind = info.text("info_kind");
    Item data = info.itemOrEmpty("info_data");
    if (kind.isEmpty()) {
      return flags.has(LinkFlag.LOOPBACK) ? new LinkDetail.Loopback() : new LinkDetail.Hardware();
    }
    Reader reader = READERS.get(kind.get());
    if (reader != null) {
      return reader.read(data);
    }
    return TUNNELS.contains(kind.get())
        ? tunnel(kind.get(), data)
        : new LinkDetail.Other(kind.get(), attributes(data));
  }

  private static LinkDetail bridge(Item data) throws UnreadableException {
    LinkDetail.Bridge usual = LinkDetail.Bridge.DEFAULT;
    return new LinkDetail.Bridge(
        data.flag("stp_state", usual.stp()),
        data.number("forward_delay", usual.forwardDelay()),
        data.number("ageing_time", usual.ageing()),
        data.flag("vlan_filtering", usual.vlanFiltering()),
        data.integer("vlan_default_pvid", usual.defaultPvid()),
        List.of(),
        data.flag("nf_call_iptables", usual.callIptables()),
        data.flag("nf_call_ip6tables", usual.callIp6tables()),
        data.flag("nf_call_arptables", usual.callArptables()),
        data.flag("mcast_snooping", usual.mcastSnooping()));
  }

  private static LinkDetail vxlan(Item data) throws UnreadableException {
    return new LinkDetail.Vxlan(
        data.integer("id", 0),
        first(data, "local", "local6"),
        first(data, "remote", "group", "remote6", "group6"),
        data.integer("port", 0),
        data.flag("learning", true));
  }

  private static Optional<IpAddress> first(Item data, String... members)
      throws UnreadableException {
    for (String member : members) {
      if (data.has(member)) {
        return data.address(member);
      }
    }
    return Optional.empty();
  }

  private static LinkDetail vlan(Item data) throws UnreadableException {
    return new LinkDetail.Vlan(data.integer("id", 0), data.text("protocol").orElse("802.1Q"));
  }

  /** "any" stands for an end that is not set. */
  private static LinkDetail tunnel(String kind, Item data) throws UnreadableException {
    return new LinkDetail.Tunnel(
        kind,
        data.text("local").flatMap(IpAddress::parse),
        data.text("remote").flatMap(IpAddress::parse),
        data.has("ikey") ? key(data) : OptionalInt.empty());
  }

  private static OptionalInt key(Item data) throws UnreadableException {
    Optional<IpAddress> dotted = data.text("ikey").flatMap(IpAddress::parse);
    return dotted.isPresent() && dotted.get() instanceof Ipv4Address v4
        ? OptionalInt.of(v4.bits())
        : data.integer("ikey");
  }

  private static Map<String, String> attributes(Item data) {
    Map<String, String> attributes = new HashMap<>();
    for (Map.Entry<String, JsonElement> entry : data.object().entrySet()) {
      if (entry.getValue().isJsonPrimitive()) {
        attributes.put(entry.getKey(), entry.getValue().getAsString());
      }
    }
    return attributes;
  }

  /** What the interface has as a port of a bridge. */
  static Optional<BridgePort> port(Item info) throws UnreadableException {
    if (!"bridge".equals(info.text("info_slave_kind").orElse(""))) {
      return Optional.empty();
    }
    Item data = info.itemOrEmpty("info_slave_data");
    BridgePort usual = BridgePort.DEFAULT;
    return Optional.of(
        new BridgePort(
            state(data),
            data.flag("isolated", usual.isolated()),
            data.flag("hairpin", usual.hairpin()),
            data.flag("learning", usual.learning()),
            data.flag("flood", usual.flood()),
            data.flag("mcast_flood", usual.mcastFlood()),
            data.flag("neigh_suppress", usual.neighSuppress()),
            List.of()));
  }

  private static BridgePort.State state(Item data) throws UnreadableException {
    String text = data.textOrFail("state").toUpperCase(Locale.ROOT);
    for (BridgePort.State state : BridgePort.State.values()) {
      if (state.name().equals(text)) {
        return state;
      }
    }
    throw data.unreadable();
  }
}
