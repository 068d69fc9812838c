package org.nslab.command;

/** How a program reads its words. */
enum Style {
  /**
   * As iproute2 does: the words are tried in a fixed order, and the first that the given one
   * matches is taken. iproute2: {@code matches()} in lib/utils.c takes any beginning of a word.
   */
  IPROUTE,
  /** As {@code getopt_long} does: options anywhere, in clusters, with attached values. */
  GETOPT,
  /** Words stand for themselves, options too. */
  PLAIN
}
