package org.nslab.network;

/** The operational state of an interface, RFC 2863 section 3.1.14, in the kernel's order. */
public enum OperState {
  /** The driver does not tell. */
  UNKNOWN,
  /** The hardware is not there. */
  NOTPRESENT,
  /** Down, or without carrier. */
  DOWN,
  /** The interface below it is down. */
  LOWERLAYERDOWN,
  /** Under test. */
  TESTING,
  /** Waits for something from outside. */
  DORMANT,
  /** Works. */
  UP
}
