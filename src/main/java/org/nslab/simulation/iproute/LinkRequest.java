package org.nslab.simulation.iproute;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkId;
import org.nslab.network.address.MacAddress;
import org.nslab.simulation.kernel.Refusal;

/** What {@code ip link add} and {@code set} are told; iproute2: ip/iplink.c, iplink_parse. */
final class LinkRequest {

  private static final int LONGEST_NAME = 15;

  private final Session session;
  Optional<String> device = Optional.empty();
  Optional<String> name = Optional.empty();
  Optional<String> link = Optional.empty();
  Optional<String> type = Optional.empty();
  Optional<String> namespace = Optional.empty();
  Optional<MacAddress> mac = Optional.empty();
  Optional<Integer> mtu = Optional.empty();
  Optional<Integer> queue = Optional.empty();
  Optional<String> alias = Optional.empty();
  Optional<Optional<LinkId>> master = Optional.empty();
  final Map<LinkFlag, Boolean> flags = new LinkedHashMap<>();

  LinkRequest(Session session) {
    this.session = session;
  }

  /** Reads up to the type's own words, or the end. */
  void read(Arguments arguments) throws Exit {
    while (arguments.hasNext() && type.isEmpty()) {
      if (!plain(arguments) && !switches(arguments)) {
        rest(arguments);
      }
    }
  }

  private boolean plain(Arguments arguments) throws Exit {
    if (arguments.is("up", "down")) {
      flags.put(LinkFlag.UP, arguments.next().equals("up"));
    } else if (arguments.is("name")) {
      once("name", name, arguments);
      name = Optional.of(checked("name", arguments.value()));
    } else if (arguments.begins("link")) {
      link = Optional.of(arguments.value());
    } else if (arguments.begins("address")) {
      mac = Optional.of(mac(arguments.value()));
    } else if (arguments.begins("broadcast")) {
      mac(arguments.value());
    } else if (arguments.begins("txqueuelen") || arguments.is("qlen", "txqlen")) {
      queue = Optional.of(number(arguments.value(), "txqueuelen"));
    } else if (arguments.is("mtu")) {
      once("mtu", mtu, arguments);
      mtu = Optional.of(number(arguments.value(), "mtu"));
    } else if (arguments.is("netns")) {
      once("netns", namespace, arguments);
      namespace = Optional.of(namespace(arguments.value()));
    } else {
      return false;
    }
    return true;
  }

  private boolean switches(Arguments arguments) throws Exit {
    if (arguments.is("multicast")) {
      flags.put(LinkFlag.MULTICAST, onOff("multicast", arguments.value()));
    } else if (arguments.is("allmulticast")) {
      flags.put(LinkFlag.ALLMULTI, onOff("allmulticast", arguments.value()));
    } else if (arguments.is("promisc")) {
      flags.put(LinkFlag.PROMISC, onOff("promisc", arguments.value()));
    } else if (arguments.is("arp")) {
      flags.put(LinkFlag.NOARP, !onOff("arp", arguments.value()));
    } else {
      return false;
    }
    return true;
  }

  private void rest(Arguments arguments) throws Exit {
    if (arguments.is("master")) {
      String bridge = arguments.value();
      Optional<LinkId> found = session.device(bridge);
      if (found.isEmpty()) {
        throw Exit.wrong(bridge, "Device does not exist\n");
      }
      master = Optional.of(found);
    } else if (arguments.is("nomaster")) {
      arguments.next();
      master = Optional.of(Optional.empty());
    } else if (arguments.is("type")) {
      type = Optional.of(arguments.value());
    } else if (arguments.is("alias")) {
      alias = Optional.of(arguments.value());
    } else if (arguments.is("group", "mode", "addrgenmode", "state", "vf", "xdp", "altname")) {
      throw new Exit(
          Exit.WRONG_USAGE,
          "The simulated lab does not know `ip link … "
              + arguments.peek()
              + "`; the kernel lab does.");
    } else {
      String word = arguments.is("dev") ? arguments.value() : arguments.next();
      if (word.equals("help")) {
        throw Exit.usage("ip link");
      }
      if (device.isPresent()) {
        throw Exit.garbage("dev", word);
      }
      device = Optional.of(checked("dev", word));
    }
  }

  private static void once(String key, Optional<?> before, Arguments arguments) throws Exit {
    if (before.isPresent()) {
      throw Exit.duplicate(key, arguments.value());
    }
  }

  /** lib/utils.c: check_ifname; the length is the kernel's matter where it is only looked up. */
  private static String checked(String key, String name) throws Exit {
    boolean blank = name.chars().anyMatch(c -> c == '/' || Character.isWhitespace(c));
    if (blank || name.isEmpty() || (key.equals("name") && name.length() > LONGEST_NAME)) {
      throw Exit.wrong(name, "\"" + key + "\" not a valid ifname");
    }
    return name;
  }

  private static MacAddress mac(String text) throws Exit {
    Optional<MacAddress> mac = MacAddress.parse(text);
    if (mac.isEmpty()) {
      throw new Exit(1, "\"" + text + "\" is invalid lladdr.");
    }
    return mac.get();
  }

  private static int number(String text, String key) throws Exit {
    Optional<Long> number = Arguments.number(text, Integer.MAX_VALUE);
    if (number.isEmpty()) {
      throw Exit.wrong(text, "Invalid \"" + key + "\" value\n");
    }
    return number.get().intValue();
  }

  private static boolean onOff(String key, String text) throws Exit {
    if (!text.equals("on") && !text.equals("off")) {
      throw new Exit(
          1, "Error: argument of \"" + key + "\" must be \"on\" or \"off\", not \"" + text + "\"");
    }
    return text.equals("on");
  }

  private String namespace(String text) throws Exit {
    Optional<String> found = session.kernel().namespaces().find(text);
    if (found.isPresent()) {
      return found.get();
    }
    if (text.equals("1")) {
      return org.nslab.network.NamespaceId.HOST;
    }
    throw Exit.wrong(text, "Invalid \"netns\" value\n");
  }

  /** Kernel: rtnl_setlink; IFLA_IFNAME of 16 bytes. */
  static void checkLength(String name) throws Refusal {
    if (name.length() > LONGEST_NAME) {
      throw new Refusal(
          org.nslab.simulation.kernel.Errno.EINVAL, "Attribute failed policy validation.");
    }
  }
}
