package org.nslab.trace.netfilter;

import org.nslab.network.netfilter.Hook;

/** Which address is translated; kernel: {@code enum nf_nat_manip_type}. */
enum Manipulation {
  SOURCE,
  DESTINATION;

  /** Kernel: {@code HOOK2MANIP}. */
  static Manipulation at(Hook hook) {
    return hook == Hook.POSTROUTING || hook == Hook.INPUT ? SOURCE : DESTINATION;
  }
}
