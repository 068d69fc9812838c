package org.nslab.check;

/** Script text that runs in a namespace. What goes into it has passed through {@link Terms}. */
final class Inside {

  private Inside() {}

  /** A command, run in a namespace of the lab. */
  static String of(String namespace, String command) {
    return switch (namespace) {
      case Terms.HOST -> command;
      case Terms.LAN -> "lan " + command;
      default -> "ip netns exec " + namespace + " " + command;
    };
  }
}
