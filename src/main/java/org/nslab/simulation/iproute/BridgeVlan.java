package org.nslab.simulation.iproute;

import org.nslab.simulation.kernel.Errno;
import org.nslab.simulation.kernel.Refusal;

/** {@code bridge vlan}; iproute2: bridge/vlan.c. Of bridges without VLAN filtering. */
final class BridgeVlan implements IpObject {

  @Override
  public int run(Session session, Arguments arguments) throws Exit, Refusal {
    String command = arguments.hasNext() ? arguments.next() : "show";
    if (Arguments.isBeginning(command, "show")
        || Arguments.isBeginning(command, "lst")
        || Arguments.isBeginning(command, "list")) {
      Printer printer = session.printer().begin("", '[');
      printer.plain("port              vlan-id  \n");
      session.print(printer.end(']'));
      return 0;
    }
    if (Arguments.isBeginning(command, "add") || Arguments.isBeginning(command, "delete")) {
      throw new Refusal(Errno.EOPNOTSUPP);
    }
    throw new Exit(
        Exit.WRONG_USAGE, "Command \"" + command + "\" is unknown, try \"bridge vlan help\".");
  }
}
