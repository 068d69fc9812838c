package org.nslab.simulation.sockets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.HostNames;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code nc -z HOST PORT}: whether a port takes connections; man 1 nc (OpenBSD). */
public record Netcat(Kernel kernel) implements Program {

  private static final long PATIENCE = 130_000;

  @Override
  public int run(Invocation invocation) {
    boolean verbose = false;
    boolean scans = false;
    long patience = PATIENCE;
    List<String> plain = new ArrayList<>();
    List<String> words = invocation.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-w") && i + 1 < words.size() && words.get(i + 1).matches("[0-9]{1,5}")) {
        patience = Long.parseLong(words.get(++i)) * 1000;
      } else if (word.matches("-[zvn4]+")) {
        verbose |= word.indexOf('v') >= 0;
        scans |= word.indexOf('z') >= 0;
      } else if (word.startsWith("-")) {
        return unknown(invocation, word);
      } else {
        plain.add(word);
      }
    }
    if (!scans || plain.size() != 2 || !plain.get(1).matches("[0-9]{1,4}|[1-5][0-9]{4}")) {
      return unknown(invocation, String.join(" ", words));
    }
    Optional<IpAddress> to =
        HostNames.find(invocation.environment(), plain.get(0), Optional.of(Family.INET));
    if (to.isEmpty()) {
      return invocation.fail(
          1,
          "nc: getaddrinfo for host \""
              + plain.get(0)
              + "\" port "
              + plain.get(1)
              + ": Temporary failure in name resolution");
    }
    int port = Integer.parseInt(plain.get(1));
    String here = invocation.environment().namespace();
    Attempt attempt = Attempt.connect(kernel, here, to.get(), port, patience);
    String what = plain.get(0) + " port " + port + " (tcp)";
    if (attempt.isAccepted()) {
      if (verbose) {
        invocation.error("Connection to " + plain.get(0) + " " + port + " port [tcp/*] succeeded!");
      }
      return 0;
    }
    return verbose
        ? invocation.fail(1, "nc: connect to " + what + " failed: " + attempt.outcome().text())
        : 1;
  }

  private static int unknown(Invocation invocation, String words) {
    return invocation.fail(
        1,
        "The simulated lab does not know `nc "
            + words
            + "`, only `nc -z HOST PORT`; the kernel lab does.");
  }
}
