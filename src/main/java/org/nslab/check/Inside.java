package org.nslab.check;

/** Script text that runs in a namespace. What goes into it has passed through {@link Terms}. */
final class Inside {

  private Inside() {}

  /** A command, run in a namespace of the lab. */
  static String of(String namespace, String command) {
    return namespace.equals(Terms.HOST) ? command : "ip netns exec " + namespace + " " + command;
  }
}
