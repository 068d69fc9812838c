package org.nslab.simulation.iproute;

import java.util.Map;
import java.util.Optional;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkId;
import org.nslab.simulation.kernel.Devices;
import org.nslab.simulation.kernel.Errno;
import org.nslab.simulation.kernel.Refusal;

/** {@code ip link}; iproute2: ip/iplink.c. */
final class LinkObject implements IpObject {

  @Override
  public int run(Session session, Arguments arguments) throws Exit, Refusal {
    if (!arguments.hasNext()) {
      return new LinkList(session, false).run(arguments);
    }
    String command = arguments.next();
    if (Arguments.isBeginning(command, "add")) {
      return add(session, arguments);
    }
    if (Arguments.isBeginning(command, "set") || Arguments.isBeginning(command, "change")) {
      return set(session, arguments);
    }
    if (Arguments.isBeginning(command, "delete")) {
      return delete(session, arguments);
    }
    if (Arguments.isBeginning(command, "show")
        || Arguments.isBeginning(command, "lst")
        || Arguments.isBeginning(command, "list")) {
      return new LinkList(session, false).run(arguments);
    }
    if (Arguments.isBeginning(command, "help")) {
      throw Exit.usage("ip link");
    }
    throw new Exit(
        Exit.WRONG_USAGE, "Command \"" + command + "\" is unknown, try \"ip link help\".");
  }

  private static int add(Session session, Arguments arguments) throws Exit, Refusal {
    LinkRequest request = new LinkRequest(session);
    request.read(arguments);
    if (request.name.isPresent()
        && request.device.isPresent()
        && !request.name.equals(request.device)) {
      throw new Exit(
          Exit.WRONG_USAGE, "both \"name\" and \"dev\" cannot be used when creating devices.");
    }
    if (request.link.isPresent()) {
      session.needDevice(request.link.get());
    }
    if (request.type.isEmpty()) {
      throw new Exit(1, "Not enough information: \"type\" argument is required");
    }
    new LinkAddition(session, request).run(arguments);
    return 0;
  }

  private static int delete(Session session, Arguments arguments) throws Exit, Refusal {
    LinkRequest request = new LinkRequest(session);
    request.read(arguments);
    session.kernel().devices().delete(target(session, request));
    return 0;
  }

  private static LinkId target(Session session, LinkRequest request) throws Exit {
    if (request.device.isEmpty() && request.name.isEmpty()) {
      throw new Exit(Exit.WRONG_USAGE, "Not enough information: \"dev\" argument is required.");
    }
    return session.needDevice(request.device.orElseGet(request.name::get));
  }

  private static int set(Session session, Arguments arguments) throws Exit, Refusal {
    LinkRequest request = new LinkRequest(session);
    request.read(arguments);
    LinkId id = target(session, request);
    if (request.type.isPresent()) {
      BridgeSettings.change(session, id, request.type.get(), arguments);
      return 0;
    }
    Optional<String> newName =
        request.name.filter(name -> !request.device.equals(Optional.of(name)));
    apply(session.kernel().devices(), request, id, newName);
    return 0;
  }

  /** Kernel: do_setlink does the parts of a request in this order. */
  private static void apply(
      Devices devices, LinkRequest request, LinkId given, Optional<String> newName) throws Refusal {
    LinkId id = given;
    if (request.namespace.isPresent()) {
      id = devices.move(id, request.namespace.get(), newName);
    }
    if (request.mac.isPresent()) {
      devices.address(id, request.mac.get());
    }
    if (request.mtu.isPresent()) {
      devices.mtu(id, request.mtu.get());
    }
    if (newName.isPresent()) {
      LinkRequest.checkLength(newName.get());
      devices.rename(id, newName.get());
    }
    if (request.alias.isPresent()) {
      Optional<String> alias = request.alias.filter(text -> !text.isEmpty());
      devices.set(id, link -> link.change().alias(alias).link());
    }
    if (request.master.isPresent()) {
      if (request.master.get().isPresent()) {
        devices.enslave(id, request.master.get().get());
      } else {
        devices.release(id);
      }
    }
    flags(devices, id, request.flags);
    if (request.queue.isPresent()) {
      int length = request.queue.get();
      devices.set(id, link -> link.change().txQueueLength(length).link());
    }
  }

  private static void flags(Devices devices, LinkId id, Map<LinkFlag, Boolean> flags) {
    flags.forEach(
        (flag, on) -> {
          if (flag != LinkFlag.UP) {
            devices.set(id, link -> link.change().flags(link.flags().with(flag, on)).link());
          } else if (on) {
            devices.up(id);
          } else {
            devices.down(id);
          }
        });
  }

  /** What is made by {@code ip link add}. */
  private record LinkAddition(Session session, LinkRequest request) {

    void run(Arguments arguments) throws Exit, Refusal {
      String where = request.namespace.orElse(session.namespace());
      String type = request.type.orElseThrow();
      Optional<String> name = request.name.isPresent() ? request.name : request.device;
      switch (type) {
        case "veth" -> veth(where, name, arguments);
        case "bridge" -> bridge(where, name, arguments);
        case "dummy", "vlan", "vxlan", "macvlan", "vrf", "bond", "ipip", "gre", "tun", "ifb" ->
            throw new Exit(
                2,
                "The simulated lab does not know interfaces of type "
                    + type
                    + "; the kernel lab does.");
        default -> unknown(where, name);
      }
    }

    private void unknown(String where, Optional<String> name) throws Refusal {
      if (name.isPresent()) {
        LinkRequest.checkLength(name.get());
        if (session.kernel().namespace(where).link(name.get()).isPresent()) {
          throw new Refusal(Errno.EEXIST);
        }
      }
      throw new Refusal(Errno.EOPNOTSUPP, "Unknown device type.");
    }

    private String free(String where, Optional<String> name, String stem) {
      int number = 0;
      while (name.isEmpty() && session.kernel().namespace(where).link(stem + number).isPresent()) {
        number++;
      }
      return name.orElse(stem + number);
    }

    private void bridge(String where, Optional<String> name, Arguments arguments)
        throws Exit, Refusal {
      LinkDetail.Bridge detail = BridgeSettings.read(LinkDetail.Bridge.DEFAULT, arguments);
      String chosen = free(where, name, "bridge");
      LinkRequest.checkLength(chosen);
      finish(session.kernel().devices().addBridge(where, chosen, detail), request);
    }

    /** ip/link_veth.c, kernel: veth_newlink. */
    private void veth(String where, Optional<String> name, Arguments arguments)
        throws Exit, Refusal {
      LinkRequest peer = new LinkRequest(session);
      boolean described = arguments.hasNext();
      if (described) {
        if (!arguments.next().equals("peer")) {
          throw new Exit(
              1,
              "Usage: ip link <options> type veth [peer <options>]\n"
                  + "To get <options> type 'ip link add help'");
        }
        peer.read(arguments);
      }
      Optional<String> peerName = peer.name.isPresent() ? peer.name : peer.device;
      // kernel: rtnl_get_peer_net; only an end of which nothing is said follows the other one.
      String peerWhere = peer.namespace.orElse(described ? session.namespace() : where);
      if (name.isPresent()) {
        LinkRequest.checkLength(name.get());
        if (session.kernel().namespace(where).link(name.get()).isPresent()) {
          throw new Refusal(Errno.EEXIST);
        }
      }
      // The kernel names the peer first; the name of the first end is taken only then.
      String second = free(peerWhere, peerName, "veth");
      LinkRequest.checkLength(second);
      String first = name.orElseGet(() -> free(where, name, "veth"));
      if (name.isEmpty() && first.equals(second) && where.equals(peerWhere)) {
        first = "veth" + (Integer.parseInt(second.substring(4)) + 1);
      }
      LinkId own = session.kernel().devices().addVeth(where, first, peerWhere, second);
      LinkId other = session.kernel().link(own).linked().orElseThrow();
      finish(other, peer);
      finish(own, request);
    }

    private void finish(LinkId id, LinkRequest given) throws Refusal {
      LinkRequest settings = new LinkRequest(session);
      settings.mac = given.mac;
      settings.mtu = given.mtu;
      settings.queue = given.queue;
      settings.master = given.master;
      settings.flags.putAll(given.flags);
      apply(session.kernel().devices(), settings, id, Optional.empty());
    }
  }
}
