package org.nslab.diagnosis.repair;

import java.util.Optional;
import org.nslab.network.NamespaceId;

/** How a command is typed on the host so that it works in a namespace. */
public final class Commands {

  private static final String PROCESS = "process/";

  private Commands() {}

  /** {@code ip -n red REST}; {@code ip REST} for the host. */
  public static String ip(String namespace, String rest) {
    return program("ip", namespace, rest);
  }

  /** {@code bridge -n red REST}. */
  public static String bridge(String namespace, String rest) {
    return program("bridge", namespace, rest);
  }

  private static String program(String program, String namespace, String rest) {
    return NamespaceId.isNamed(namespace)
        ? program + " -n " + NamespaceId.name(namespace) + " " + rest
        : in(namespace, program + " " + rest);
  }

  /** {@code ip netns exec red COMMAND}. */
  public static String in(String namespace, String command) {
    if (namespace.equals(NamespaceId.HOST)) {
      return command;
    }
    Optional<String> machine = NamespaceId.machineAround(namespace);
    if (machine.isPresent()) {
      String around = machine.get();
      return (around.equals(NamespaceId.NEIGHBOUR)
              ? "lan "
              : "nsenter --net=/run/nslab/" + around + " ")
          + command;
    }
    return namespace.startsWith(PROCESS)
        ? "nsenter -t " + namespace.substring(PROCESS.length()) + " -n " + command
        : "ip netns exec " + NamespaceId.name(namespace) + " " + command;
  }
}
