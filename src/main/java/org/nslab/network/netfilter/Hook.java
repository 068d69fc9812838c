package org.nslab.network.netfilter;

import java.util.Locale;

/** A place on a packet's way where chains are called; {@code man 8 nft}. */
public enum Hook {
  /** Before anything else, on one interface. */
  INGRESS,
  /** Before routing. */
  PREROUTING,
  /** For the host itself. */
  INPUT,
  /** For others. */
  FORWARD,
  /** From the host itself. */
  OUTPUT,
  /** After routing. */
  POSTROUTING,
  /** After everything else, on one interface. */
  EGRESS;

  /** As nft writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
