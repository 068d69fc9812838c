package org.nslab.command;

/** What a command may do to the lab. */
public enum Effect {
  /** It only looks. */
  LOOKS,
  /** It may change something: an interface, a route, a rule, a file, a process. */
  CHANGES
}
