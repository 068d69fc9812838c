package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.Link;
import org.nslab.network.LinkChange;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkFlags;
import org.nslab.network.LinkId;
import org.nslab.network.OperState;
import org.nslab.network.address.MacAddress;

/** Reads the interfaces and their addresses out of {@code ip -j -d -N addr show}. */
final class LinkItems {

  private static final Map<String, LinkFlag> FLAGS = new HashMap<>();

  static {
    for (LinkFlag flag : LinkFlag.values()) {
      FLAGS.put(flag.toString(), flag);
    }
  }

  private final String namespace;
  private final List<Item> items;
  private final Map<String, Integer> indexes = new HashMap<>();

  private LinkItems(String namespace, List<Item> items) throws UnreadableException {
    this.namespace = namespace;
    this.items = items;
    for (Item item : items) {
      indexes.put(item.textOrFail("ifname"), item.integerOrFail("ifindex"));
    }
  }

  /** The interfaces of a namespace; what their far ends are in other namespaces is left open. */
  static List<SeenLink> read(String namespace, List<Item> items) throws UnreadableException {
    LinkItems reader = new LinkItems(namespace, items);
    List<SeenLink> links = new ArrayList<>(items.size());
    for (Item item : reader.items) {
      links.add(reader.seen(item));
    }
    return links;
  }

  private SeenLink seen(Item item) throws UnreadableException {
    Link link = link(item);
    OptionalInt nsid = item.integer("link_netnsid");
    OptionalInt index = item.integer("link_index");
    boolean here = link.linked().isPresent() || index.isEmpty();
    return here
        ? new SeenLink(link, OptionalInt.empty(), OptionalInt.empty(), Optional.empty())
        : new SeenLink(link, index, nsid, item.text("link_netns"));
  }

  private Link link(Item item) throws UnreadableException {
    LinkFlags flags = flags(item.texts("flags"));
    Item info = item.itemOrEmpty("linkinfo");
    int index = item.integerOrFail("ifindex");
    return new LinkChange(index, item.textOrFail("ifname"), LinkDetails.of(info, flags))
        .flags(flags)
        .operState(operState(item))
        .mac(item.text("address").flatMap(MacAddress::parse))
        .mtu(item.integerOrFail("mtu"))
        .txQueueLength(item.integer("txqlen", 0))
        .qdisc(item.text("qdisc").orElse("noqueue"))
        .master(master(item))
        .port(LinkDetails.port(info))
        .linked(linked(item))
        .group(group(item))
        .alias(item.text("ifalias"))
        .alternativeNames(item.texts("altnames"))
        .addresses(AddressItems.read(item.items("addr_info")))
        .link();
  }

  /** iproute2, print_link_flags: RUNNING is left out, and NO-CARRIER stands for its absence. */
  private static LinkFlags flags(List<String> texts) {
    LinkFlags flags = LinkFlags.NONE;
    for (String text : texts) {
      LinkFlag flag = FLAGS.get(text);
      if (flag != null) {
        flags = flags.with(flag, true);
      }
    }
    boolean running = flags.has(LinkFlag.UP) && !texts.contains("NO-CARRIER");
    return flags.with(LinkFlag.RUNNING, running);
  }

  private static OperState operState(Item item) throws UnreadableException {
    String text = item.text("operstate").orElse("UNKNOWN");
    for (OperState state : OperState.values()) {
      if (state.name().equals(text.toUpperCase(Locale.ROOT))) {
        return state;
      }
    }
    return OperState.UNKNOWN;
  }

  private static int group(Item item) throws UnreadableException {
    return "default".equals(item.text("group").orElse("default")) ? 0 : item.integer("group", 0);
  }

  private OptionalInt master(Item item) throws UnreadableException {
    Optional<String> name = item.text("master");
    return name.isEmpty() ? OptionalInt.empty() : OptionalInt.of(index(item, name.get()));
  }

  private int index(Item item, String name) throws UnreadableException {
    Integer index = indexes.get(name);
    if (index == null) {
      throw item.unreadable();
    }
    return index;
  }

  private Optional<LinkId> linked(Item item) throws UnreadableException {
    Optional<String> name = item.text("link");
    if (name.isEmpty()) {
      Item data = item.itemOrEmpty("linkinfo").itemOrEmpty("info_data");
      name = data.text("link");
    }
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new LinkId(namespace, index(item, name.get())));
  }
}
