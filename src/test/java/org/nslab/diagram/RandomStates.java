package org.nslab.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkChange;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkFlags;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.Networks;
import org.nslab.network.OperState;
import org.nslab.network.Routes;
import org.nslab.network.SysctlKey;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;

/**
 * States that need not make sense: links to nowhere, masters in circles, names that are meant to
 * hurt.
 */
final class RandomStates {

  private static final List<String> HOSTILE =
      List.of(
          "\u001b[2J",
          "\u202Eevil",
          "a\u0000b",
          "\u9b31\u9b31\u9b31",
          "한국어",
          "e\u0301\u0301\u0301",
          "\uD83D\uDE00",
          "\uD800",
          "<script>",
          "<b>",
          "\"",
          ";",
          "'",
          "#quot;",
          "%%{init}",
          "---",
          "A-->|x|B",
          "]]>",
          "\\",
          "\\l",
          "\"];end",
          "\\N\\",
          "&amp;",
          "end",
          "x".repeat(255),
          "%s%n",
          " ",
          "-->",
          "`md`",
          "\u0085\u2028");

  private final Random random;
  private final boolean hostile;
  private NetworkState state = NetworkState.of(List.of(Networks.namespace("host")));

  private RandomStates(Random random, boolean hostile) {
    this.random = random;
    this.hostile = hostile;
  }

  /** A state; the same for the same seed. */
  static NetworkState of(long seed, boolean hostile) {
    RandomStates states = new RandomStates(new Random(seed), hostile);
    return states.make();
  }

  private NetworkState make() {
    int spaces = 1 + random.nextInt(random.nextInt(5) == 0 ? 30 : 6);
    for (int i = 0; i < spaces; i++) {
      state = state.with(Networks.namespace(name("ns" + i)));
    }
    for (Namespace namespace : state.all()) {
      int devices = random.nextInt(5);
      for (int i = 0; i < devices; i++) {
        add(namespace.id(), device(random.nextInt(8)));
      }
    }
    int cables = random.nextInt(2 * spaces + 1);
    for (int i = 0; i < cables; i++) {
      cable();
    }
    for (Namespace namespace : state.all()) {
      state = state.with(finished(namespace));
    }
    return state;
  }

  private String name(String otherwise) {
    return hostile && random.nextInt(3) == 0 ? any(HOSTILE) + random.nextInt(5) : otherwise;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String anySpace() {
    return any(state.all()).id();
  }

  private LinkDetail device(int kind) {
    return switch (kind) {
      case 0, 1, 2 -> LinkDetail.Bridge.DEFAULT;
      case 3 -> new LinkDetail.Hardware();
      case 4 -> new LinkDetail.Vlan(5, "802.1Q");
      case 5 -> new LinkDetail.Macvlan("bridge");
      case 6 -> new LinkDetail.Vxlan(7, Optional.empty(), Optional.of(address()), 4789, true);
      default -> new LinkDetail.Dummy();
    };
  }

  private IpAddress address() {
    return random.nextInt(4) == 0
        ? IpAddress.of("fd00:1:2:3:4:5:6:" + Integer.toHexString(1 + random.nextInt(6)))
        : IpAddress.of("10.0." + random.nextInt(2) + "." + random.nextInt(8));
  }

  private int add(String space, LinkDetail detail) {
    Namespace namespace = state.namespace(space).orElseThrow();
    int index = namespace.links().all().size() + 1;
    Link link =
        new LinkChange(index, name("e" + index), detail)
            .flags(flags())
            .operState(any(List.of(OperState.values())))
            .mac(Optional.of(new MacAddress(random.nextInt(1000))))
            .linked(linked(detail))
            .addresses(addresses())
            .link();
    state = state.with(namespace.with(link));
    return index;
  }

  private Optional<LinkId> linked(LinkDetail detail) {
    boolean linked = detail instanceof LinkDetail.Vlan || detail instanceof LinkDetail.Macvlan;
    boolean away = hostile && random.nextInt(4) == 0;
    return linked || away
        ? Optional.of(new LinkId(away ? "nsid/3/host" : anySpace(), 1 + random.nextInt(5)))
        : Optional.empty();
  }

  private LinkFlags flags() {
    LinkFlags flags = LinkFlags.of(LinkFlag.BROADCAST);
    return random.nextInt(4) == 0
        ? flags.with(LinkFlag.UP, true)
        : flags.with(LinkFlag.UP, random.nextInt(4) > 0).with(LinkFlag.LOWER_UP, true);
  }

  private List<InterfaceAddress> addresses() {
    List<InterfaceAddress> held = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      IpAddress address = address();
      held.add(
          InterfaceAddress.of(
              address, random.nextInt(address.family().bits() + 1), Optional.empty()));
    }
    return held;
  }

  private void cable() {
    String one = anySpace();
    String other = anySpace();
    int first = add(one, new LinkDetail.Veth());
    int second = add(other, new LinkDetail.Veth());
    join(one, first, other, second);
    if (!hostile || random.nextInt(5) > 0) {
      join(other, second, one, first);
    }
  }

  private void join(String one, int first, String other, int second) {
    Namespace namespace = state.namespace(one).orElseThrow();
    Link link = namespace.link(first).orElseThrow();
    LinkId far = new LinkId(other, second);
    state = state.with(namespace.with(link.change().linked(Optional.of(far)).link()));
  }

  /** With ports, routes and settings. */
  private Namespace finished(Namespace namespace) {
    Namespace finished = namespace;
    for (Link link : namespace.links().all()) {
      Link master = any(List.copyOf(namespace.links().all()));
      boolean fits = hostile || master.detail() instanceof LinkDetail.Bridge;
      if (fits && master.index() != link.index() && random.nextBoolean()) {
        finished = finished.with(link.change().master(OptionalInt.of(master.index())).link());
      }
    }
    if (random.nextInt(3) == 0) {
      finished =
          finished
              .withRoutes(
                  Routes.of(List.of(Networks.route("0.0.0.0/0", Optional.of("10.0.0.7"), 2))))
              .withSysctls(finished.sysctls().with(SysctlKey.of("net.ipv4.ip_forward"), "1"));
    }
    return finished;
  }
}
