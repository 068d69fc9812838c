package org.nslab.diagnosis.repair;

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
    if (namespace.equals(NamespaceId.HOST)) {
      return program + " " + rest;
    }
    return namespace.startsWith(PROCESS)
        ? in(namespace, program + " " + rest)
        : program + " -n " + NamespaceId.name(namespace) + " " + rest;
  }

  /** {@code ip netns exec red COMMAND}. */
  public static String in(String namespace, String command) {
    if (namespace.equals(NamespaceId.HOST)) {
      return command;
    }
    return namespace.startsWith(PROCESS)
        ? "nsenter -t " + namespace.substring(PROCESS.length()) + " -n " + command
        : "ip netns exec " + NamespaceId.name(namespace) + " " + command;
  }
}
