package org.nslab.trace.netfilter;

/** Is told what the rules do. */
public interface Witness {

  /** A packet has met all conditions of a rule, or a policy has decided. */
  void met(Passing passing, Ruling ruling);

  /** A part of a rule is not understood, so that nobody knows what it does. */
  void unclear();
}
