package org.nslab.trace;

/** Which packet a step is about. */
public enum Leg {
  /** The one that was sent. */
  REQUEST,
  /** The answer to it. */
  REPLY,
  /** An ICMP error that tells its sender why it got no further. */
  ERROR
}
