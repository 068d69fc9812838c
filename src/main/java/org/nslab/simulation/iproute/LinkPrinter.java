package org.nslab.simulation.iproute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkId;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.MacAddress;

/** Prints interfaces; iproute2: ip/ipaddress.c, print_linkinfo. */
final class LinkPrinter {

  private final Session session;
  private final Printer printer;
  private final boolean addresses;
  private final boolean lean;

  /**
   * A printer.
   *
   * @param lean whether the kernel was asked for all interfaces of IPv6, which tells less of each
   *     (kernel: net/ipv6/addrconf.c, inet6_fill_ifinfo)
   */
  LinkPrinter(Session session, Printer printer, boolean addresses, boolean lean) {
    this.session = session;
    this.printer = printer;
    this.addresses = addresses;
    this.lean = lean;
  }

  /** What is below or behind it, as it is named. */
  private Optional<String> linked(Link link) {
    return link.linked()
        .filter(other -> !lean || other.index() != link.index())
        .map(
            other ->
                other.namespace().equals(session.namespace())
                    ? session
                        .kernel()
                        .state()
                        .link(other)
                        .map(Link::name)
                        .orElse("if" + other.index())
                    : "if" + other.index());
  }

  private boolean isElsewhere(Link link) {
    return link.linked()
        .filter(other -> !other.namespace().equals(session.namespace()))
        .isPresent();
  }

  List<String> flags(Link link) {
    List<String> names = new ArrayList<>();
    if (link.isUp() && !link.flags().has(LinkFlag.RUNNING)) {
      names.add("NO-CARRIER");
    }
    names.addAll(plainFlags(link));
    Optional<LinkId> here =
        link.linked().filter(other -> other.namespace().equals(session.namespace()));
    boolean down =
        here.flatMap(other -> session.kernel().state().link(other))
            .filter(other -> !other.isUp())
            .isPresent();
    if (down) {
      names.add("M-DOWN");
    }
    return names;
  }

  /** In the order in which ip names them; ip/ipaddress.c, print_link_flags. */
  private static List<String> plainFlags(Link link) {
    List<String> names = new ArrayList<>();
    for (LinkFlag flag :
        List.of(
            LinkFlag.LOOPBACK,
            LinkFlag.BROADCAST,
            LinkFlag.POINTOPOINT,
            LinkFlag.MULTICAST,
            LinkFlag.NOARP,
            LinkFlag.ALLMULTI,
            LinkFlag.PROMISC,
            LinkFlag.MASTER,
            LinkFlag.SLAVE,
            LinkFlag.UP,
            LinkFlag.LOWER_UP,
            LinkFlag.DORMANT)) {
      if (link.flags().has(flag)) {
        names.add(flag.toString());
      }
    }
    return names;
  }

  private void name(Link link) {
    printer.member("ifindex", link.index());
    Optional<String> linked = linked(link);
    if (isElsewhere(link)) {
      linked.ifPresent(other -> printer.member("link_index", link.linked().orElseThrow().index()));
    } else {
      linked.ifPresent(other -> printer.member("link", other));
    }
    printer.member("ifname", link.name());
    printer.plain(link.index() + ": " + link.name());
    linked.ifPresent(other -> printer.plain("@" + other));
    printer.plain(": ");
  }

  private void flagList(Link link) {
    List<String> flags = flags(link);
    printer.begin("flags", '[');
    flags.forEach(flag -> printer.member("", flag));
    printer.end(']');
    printer.plain("<" + String.join(",", flags) + "> ");
  }

  void nameAndFlags(Link link) {
    name(link);
    flagList(link);
  }

  void full(Link link) {
    name(link);
    flagList(link);
    printer.fact("mtu", link.mtu(), "mtu " + link.mtu() + " ");
    if (!lean) {
      printer.fact("qdisc", link.qdisc(), "qdisc " + link.qdisc() + " ");
    }
    if (!lean) {
      master(link);
    }
    printer.fact("operstate", link.operState().name(), "state " + link.operState() + " ");
    if (!addresses) {
      printer.fact("linkmode", "DEFAULT", "mode DEFAULT ");
    }
    if (!lean) {
      printer.fact("group", "default", "group default ");
    }
    printer.fact("txqlen", link.txQueueLength(), "qlen " + link.txQueueLength());
    if (session.options().family.isEmpty() || !addresses) {
      ether(link);
    }
    if (!lean) {
      where(link);
    }
    rest(link, session.options().family.isPresent() && addresses);
  }

  private void master(Link link) {
    session
        .here()
        .master(link)
        .ifPresent(
            bridge -> printer.fact("master", bridge.name(), "master " + bridge.name() + " "));
  }

  private void ether(Link link) {
    boolean loopback = link.detail() instanceof LinkDetail.Loopback;
    String type = loopback ? "loopback" : "ether";
    String mac = link.mac().orElse(MacAddress.ZERO).toString();
    String broadcast = (loopback ? MacAddress.ZERO : MacAddress.BROADCAST).toString();
    printer.plain("\n");
    printer.fact("link_type", type, "    link/" + type + " ");
    printer.fact("address", mac, mac);
    printer.fact("broadcast", broadcast, " brd " + broadcast);
  }

  /** In which namespace the other end is: by name where ip knows one, else by number. */
  private void where(Link link) {
    if (!isElsewhere(link)) {
      return;
    }
    String other = link.linked().orElseThrow().namespace();
    int number = session.kernel().namespaces().numbered(session.namespace(), other);
    if (NamespaceId.isNamed(other)) {
      String name = NamespaceId.name(other);
      printer.plain(" link-netns " + name);
    } else {
      printer.plain(" link-netnsid " + number);
    }
    printer.member("link_netnsid", number);
  }

  private void rest(Link link, boolean brief) {
    if (session.options().details) {
      new LinkDetails(session, printer).print(link);
    }
    link.alias().ifPresent(alias -> printer.fact("ifalias", alias, "\n    alias " + alias));
    if (session.options().statistics > 0 && !brief) {
      printer.plain(statistics(session.options().statistics > 1));
    }
    printer.plain("\n");
  }

  /** The simulated kernel counts no packets. */
  private static String statistics(boolean errors) {
    String zeros = "\n             0       0      0       0       0       0 ";
    String more = "\n                     0      0       0       0       0 ";
    return "\n    RX:  bytes packets errors dropped  missed   mcast           "
        + zeros
        + (errors ? "\n    RX errors:  length    crc   frame    fifo overrun" + more : "")
        + "\n    TX:  bytes packets errors dropped carrier collsns           "
        + zeros
        + (errors ? "\n    TX errors: aborted   fifo  window heartbt transns" + more : "");
  }

  void brief(Link link, Predicate<InterfaceAddress> wanted) {
    Optional<String> linked = linked(link);
    if (isElsewhere(link)) {
      linked.ifPresent(other -> printer.member("link_index", link.linked().orElseThrow().index()));
    } else {
      linked.ifPresent(other -> printer.member("link", other));
    }
    printer.member("ifname", link.name());
    String name = link.name() + linked.map(other -> "@" + other).orElse("");
    printer.plain(pad(name, 16) + " ");
    printer.fact("operstate", link.operState().name(), pad(link.operState().name(), 14) + " ");
    if (addresses) {
      AddressPrinter.brief(session, printer, link, wanted);
    } else {
      String mac = link.mac().orElse(MacAddress.ZERO).toString();
      printer.fact("address", mac, mac + " ");
      flagList(link);
    }
    printer.plain("\n");
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
