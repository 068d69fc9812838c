package org.nslab.simulation.sockets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;

/** {@code bash -c 'exec 3<>/dev/tcp/ADDRESS/PORT'}; man 1 bash, REDIRECTION. */
public final class DevTcp {

  private static final Pattern OPEN =
      Pattern.compile("(?:exec )?\\d?<>\\s*(/dev/tcp/([^/\\s]+)/([0-9]{1,5}))");
  private static final long PATIENCE = 130_000;

  private DevTcp() {}

  /** The exit code of such a line; empty for another line. */
  public static Optional<Integer> run(Kernel kernel, String line, Invocation invocation) {
    Matcher open = OPEN.matcher(line.strip());
    if (!open.matches()) {
      return Optional.empty();
    }
    Optional<IpAddress> to = IpAddress.parse(open.group(2));
    int port = Integer.parseInt(open.group(3));
    if (to.isEmpty() || port > 65535) {
      return Optional.of(invocation.fail(1, "bash: " + open.group(1) + ": Invalid argument"));
    }
    long patience = invocation.environment().patience(kernel.time().now(), PATIENCE);
    Attempt attempt =
        Attempt.connect(kernel, invocation.environment().namespace(), to.get(), port, patience);
    if (attempt.isAccepted()) {
      return Optional.of(0);
    }
    if (attempt.outcome() != Attempt.Outcome.SILENCE || patience == PATIENCE) {
      String why = attempt.outcome().text();
      invocation.error("bash: connect: " + why);
      invocation.error("bash: line 1: " + open.group(1) + ": " + why);
    }
    return Optional.of(1);
  }
}
