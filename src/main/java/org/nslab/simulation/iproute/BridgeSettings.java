package org.nslab.simulation.iproute;

import java.util.Optional;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.simulation.kernel.Errno;
import org.nslab.simulation.kernel.Refusal;

/** {@code … type bridge …}; iproute2: ip/iplink_bridge.c. */
final class BridgeSettings {

  private BridgeSettings() {}

  static void change(Session session, LinkId id, String type, Arguments arguments)
      throws Exit, Refusal {
    LinkDetail detail = session.kernel().link(id).detail();
    if (!type.equals("bridge")) {
      throw new Exit(
          Exit.WRONG_USAGE,
          "The simulated lab does not know `ip link set … type "
              + type
              + "`; the kernel lab does.");
    }
    if (!(detail instanceof LinkDetail.Bridge bridge)) {
      throw new Refusal(Errno.EOPNOTSUPP);
    }
    LinkDetail.Bridge changed = read(bridge, arguments);
    session.kernel().devices().set(id, link -> link.change().detail(changed).link());
  }

  static LinkDetail.Bridge read(LinkDetail.Bridge before, Arguments arguments) throws Exit {
    LinkDetail.Bridge bridge = before;
    while (arguments.hasNext()) {
      bridge = one(bridge, arguments);
    }
    return bridge;
  }

  private static LinkDetail.Bridge one(LinkDetail.Bridge b, Arguments arguments) throws Exit {
    if (arguments.begins("stp_state")) {
      boolean on = number(arguments, "stp_state") != 0;
      return bridge(b, on, b.forwardDelay(), b.ageing(), b.vlanFiltering());
    }
    if (arguments.begins("forward_delay")) {
      long delay = number(arguments, "forward_delay");
      return bridge(b, b.stp(), delay, b.ageing(), b.vlanFiltering());
    }
    if (arguments.begins("ageing_time")) {
      long ageing = number(arguments, "ageing_time");
      return bridge(b, b.stp(), b.forwardDelay(), ageing, b.vlanFiltering());
    }
    if (arguments.begins("vlan_filtering")) {
      boolean on = number(arguments, "vlan_filtering") != 0;
      return bridge(b, b.stp(), b.forwardDelay(), b.ageing(), on);
    }
    throw new Exit(
        1,
        "The simulated lab does not know the bridge setting "
            + arguments.peek()
            + "; the kernel lab does.");
  }

  private static long number(Arguments arguments, String key) throws Exit {
    String text = arguments.value();
    Optional<Long> number = Arguments.number(text, 0xffff_ffffL);
    if (number.isEmpty()) {
      throw Exit.wrong(text, "invalid " + key);
    }
    return number.get();
  }

  private static LinkDetail.Bridge bridge(
      LinkDetail.Bridge b, boolean stp, long delay, long ageing, boolean filtering) {
    return new LinkDetail.Bridge(
        stp,
        delay,
        ageing,
        filtering,
        b.defaultPvid(),
        b.vlans(),
        b.callIptables(),
        b.callIp6tables(),
        b.callArptables(),
        b.mcastSnooping());
  }
}
