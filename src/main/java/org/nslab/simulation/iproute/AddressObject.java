package org.nslab.simulation.iproute;

import java.util.List;
import java.util.Optional;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.address.Family;
import org.nslab.simulation.kernel.Errno;
import org.nslab.simulation.kernel.Inet;
import org.nslab.simulation.kernel.Refusal;

/** {@code ip address}; iproute2: ip/ipaddress.c. */
final class AddressObject implements IpObject {

  @Override
  public int run(Session session, Arguments arguments) throws Exit, Refusal {
    if (!arguments.hasNext()) {
      return new LinkList(session, true).run(arguments);
    }
    String command = arguments.next();
    if (Arguments.isBeginning(command, "add")) {
      return add(session, arguments, false, true);
    }
    if (Arguments.isBeginning(command, "change") || command.equals("chg")) {
      return add(session, arguments, true, false);
    }
    if (Arguments.isBeginning(command, "replace")) {
      return add(session, arguments, true, true);
    }
    if (Arguments.isBeginning(command, "delete")) {
      return delete(session, arguments);
    }
    if (Arguments.isBeginning(command, "show")
        || Arguments.isBeginning(command, "lst")
        || Arguments.isBeginning(command, "list")) {
      return new LinkList(session, true).run(arguments);
    }
    if (Arguments.isBeginning(command, "flush")) {
      return flush(session, arguments);
    }
    if (Arguments.isBeginning(command, "help")) {
      throw Exit.usage("ip address");
    }
    throw new Exit(
        Exit.WRONG_USAGE, "Command \"" + command + "\" is unknown, try \"ip address help\".");
  }

  /** Kernel: inet_rtm_newaddr, inet6_rtm_newaddr. */
  private static int add(Session session, Arguments arguments, boolean replace, boolean create)
      throws Exit, Refusal {
    AddressRequest request = AddressRequest.read(session, arguments, false);
    LinkId device = session.needDevice(request.device());
    InterfaceAddress address = request.address(session.kernel().link(device).name());
    Optional<InterfaceAddress> there =
        session.kernel().link(device).addresses().stream()
            .filter(held -> isSame(held, address))
            .findFirst();
    if (there.isPresent() && replace) {
      session.kernel().inet().replace(device, there.get(), request.over(there.get(), address));
      return 0;
    }
    if (there.isEmpty() && !create && address.family() == Family.INET6) {
      throw new Refusal(Errno.ENOENT);
    }
    if (address.family() == Family.INET) {
      session.kernel().inet().add(device, address);
    } else {
      session.kernel().inet6().add(device, address);
    }
    return 0;
  }

  private static boolean isSame(InterfaceAddress held, InterfaceAddress wanted) {
    return held.address().equals(wanted.address())
        && (held.family() == Family.INET6
            || (held.length() == wanted.length() && held.peer().equals(wanted.peer())));
  }

  private static int delete(Session session, Arguments arguments) throws Exit, Refusal {
    AddressRequest request = AddressRequest.read(session, arguments, true);
    LinkId device = session.needDevice(request.device());
    Link link = session.kernel().link(device);
    if (request.family() == Family.INET && !Inet.works(link)) {
      throw new Refusal(Errno.ENODEV, "ipv4: Device not found.");
    }
    for (InterfaceAddress held : link.addresses()) {
      if (request.means(held)) {
        remove(session, device, held);
        return 0;
      }
    }
    throw new Refusal(Errno.EADDRNOTAVAIL, request.notFound());
  }

  private static void remove(Session session, LinkId device, InterfaceAddress address) {
    if (address.family() == Family.INET) {
      session.kernel().inet().remove(device, address);
    } else {
      session.kernel().inet6().remove(device, address);
    }
  }

  private static int flush(Session session, Arguments arguments) throws Exit {
    if (!arguments.hasNext()) {
      throw new Exit(1, "Flush requires arguments.");
    }
    LinkList list = new LinkList(session, true);
    List<Link> links = list.read(arguments).selected();
    for (Link link : links) {
      LinkId device = new LinkId(session.namespace(), link.index());
      for (InterfaceAddress address : link.addresses()) {
        boolean alive = session.kernel().link(device).addresses().contains(address);
        if (alive && list.fits(address)) {
          remove(session, device, address);
        }
      }
    }
    return 0;
  }
}
