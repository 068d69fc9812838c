package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.FdbEntry;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.Links;
import org.nslab.network.PersistentMap;
import org.nslab.network.PortVlan;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;

/** Reads what {@code bridge -j fdb show} and {@code bridge -j vlan show} print. */
final class BridgeItems {

  private BridgeItems() {}

  /** The entries of the forwarding databases; those of links without a MAC are left out. */
  static PersistentMap<FdbEntry.Key, FdbEntry> fdb(Links links, List<Item> items)
      throws UnreadableException {
    PersistentMap<FdbEntry.Key, FdbEntry> fdb = PersistentMap.empty();
    for (Item item : items) {
      Optional<MacAddress> mac = MacAddress.parse(item.textOrFail("mac"));
      if (mac.isPresent()) {
        FdbEntry entry = entry(links, item, mac.get());
        fdb = fdb.with(entry.key(), entry);
      }
    }
    return fdb;
  }

  private static FdbEntry entry(Links links, Item item, MacAddress mac) throws UnreadableException {
    Link device = links.named(item.textOrFail("ifname")).orElseThrow(item::unreadable);
    Optional<IpAddress> remote = item.address("dst");
    List<String> flags = item.texts("flags");
    FdbEntry.Key key =
        new FdbEntry.Key(
            device.index(),
            mac,
            item.integer("vlan", 0),
            flags.contains("self"),
            remote.map(Object::toString).orElse(""));
    return new FdbEntry(key, state(item), remote, flags.contains("extern_learn"));
  }

  private static FdbEntry.State state(Item item) throws UnreadableException {
    return switch (item.text("state").orElse("")) {
      case "permanent" -> FdbEntry.State.PERMANENT;
      case "static" -> FdbEntry.State.STATIC;
      default -> FdbEntry.State.LEARNT;
    };
  }

  /** The interfaces with the VLANs that they belong to. */
  static Links vlans(Links links, List<Item> items) throws UnreadableException {
    Links changed = links;
    for (Item item : items) {
      Link link = changed.named(item.textOrFail("ifname")).orElseThrow(item::unreadable);
      changed = changed.with(with(link, vlans(item)));
    }
    return changed;
  }

  private static Link with(Link link, List<PortVlan> vlans) {
    if (link.detail() instanceof LinkDetail.Bridge bridge && link.port().isEmpty()) {
      return link.change().detail(bridge.withVlans(vlans)).link();
    }
    return link.change().port(link.port().map(port -> port.withVlans(vlans))).link();
  }

  private static List<PortVlan> vlans(Item item) throws UnreadableException {
    List<PortVlan> vlans = new ArrayList<>();
    for (Item each : item.items("vlans")) {
      List<String> flags = each.texts("flags");
      int first = each.integerOrFail("vlan");
      int last = each.integer("vlanEnd", first);
      if (first < 0 || last > 4095) {
        throw each.unreadable();
      }
      for (int id = first; id <= last; id++) {
        boolean untagged = flags.contains("Egress Untagged");
        vlans.add(new PortVlan(id, flags.contains("PVID"), untagged));
      }
    }
    return vlans;
  }
}
