package org.nslab.lab.kernel.reading;

import java.util.List;
import org.nslab.network.Links;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;

/** Adds to a namespace what was asked because its first answers showed that there is something. */
final class FollowUp {

  private FollowUp() {}

  static SeenNamespace apply(SeenNamespace seen, List<Section> sections)
      throws UnreadableException {
    Namespace namespace = Firewall.withIptables(seen.namespace(), sections);
    for (Section section : sections) {
      namespace =
          switch (section.name()) {
            case "bridge" -> withBridges(namespace, section);
            case "texts" -> Firewall.withTexts(namespace, NftTexts.read(section.lines()));
            default -> namespace;
          };
    }
    return seen.with(namespace);
  }

  /** Two lines: the forwarding databases, and the VLANs. */
  private static Namespace withBridges(Namespace namespace, Section section)
      throws UnreadableException {
    List<String> lines = section.lines();
    if (lines.isEmpty()) {
      throw new UnreadableException("bridge fdb show", "nothing");
    }
    Links links = namespace.links();
    List<Item> fdb = Item.list("bridge fdb show", lines.get(0));
    List<Item> vlans = lines.size() > 1 ? Item.list("bridge vlan show", lines.get(1)) : List.of();
    return namespace
        .change()
        .fdb(BridgeItems.fdb(links, fdb))
        .links(BridgeItems.vlans(links, vlans))
        .namespace();
  }

  /** Learns by which numbers a namespace knows the others. */
  static void ids(String namespace, List<Section> sections, Peers peers)
      throws UnreadableException {
    for (Section section : sections) {
      if (section.name().equals("ids") && !section.lines().isEmpty()) {
        for (Item item : Item.list("ip netns list-id", section.text())) {
          if (item.has("name") && item.has("nsid")) {
            String other = NamespaceId.named(item.textOrFail("name"));
            peers.learn(namespace, item.integerOrFail("nsid"), other);
          }
        }
      }
    }
  }
}
