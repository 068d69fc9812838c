package org.nslab.check;

/** What it takes to look at a statement, from the cheapest. */
enum Cost {
  /** It is settled by what is at hand. */
  NONE,
  /** A command must be run in the lab, which takes milliseconds. */
  COMMAND,
  /** A packet must be sent and waited for, up to a second. */
  PACKET
}
