package org.nslab.simulation.sockets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.Socket;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code greeter PORT}: the lab's small server, which tells each caller who it is. */
public record Greeter(Kernel kernel) implements Program {

  private static final IpAddress ANY = IpAddress.of("0.0.0.0");
  private static final int IN_USE = 98;

  @Override
  public int run(Invocation invocation) {
    String text = invocation.arguments().stream().findFirst().orElse("80");
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
      return invocation.fail(255, "Usage: greeter PORT");
    }
    int port = Integer.parseInt(text);
    String here = invocation.environment().namespace();
    for (Socket socket : kernel.namespace(here).sockets()) {
      if (socket.port() == port && socket.protocol().equals("tcp")) {
        return invocation.fail(IN_USE, "greeter: Address already in use");
      }
    }
    Socket socket = new Socket("tcp", ANY, Optional.empty(), port, false, Optional.of("greeter"));
    kernel.change(
        here,
        space -> {
          List<Socket> sockets = new ArrayList<>(space.sockets());
          sockets.add(socket);
          return space.change().sockets(sockets).namespace();
        });
    return 0;
  }
}
