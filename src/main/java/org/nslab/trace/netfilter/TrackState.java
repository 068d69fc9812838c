package org.nslab.trace.netfilter;

/** What connection tracking says of a packet. */
enum TrackState {
  /** It has not seen it yet. */
  NONE("none"),
  /** Kept from it. */
  UNTRACKED("untracked"),
  /** An answer to nothing. */
  INVALID("invalid"),
  /** The first of a connection, or another before any answer. */
  NEW("new"),
  /** An answer, or what follows one. */
  ESTABLISHED("established"),
  /** An error about a connection. */
  RELATED("related");

  private final String word;

  TrackState(String word) {
    this.word = word;
  }

  /** As rules name it. */
  String word() {
    return word;
  }
}
