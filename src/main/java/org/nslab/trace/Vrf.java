package org.nslab.trace;

import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.Namespace;

/** Routing of its own for some interfaces; Documentation/networking/vrf.rst. */
final class Vrf {

  private Vrf() {}

  /** The table of the VRF that an interface belongs to, or is; 0 for none. */
  static int table(Namespace namespace, Link link) {
    if (link.detail() instanceof LinkDetail.Vrf vrf) {
      return vrf.table();
    }
    if (link.master().isEmpty()) {
      return 0;
    }
    Link master = namespace.links().byIndex().find(link.master().getAsInt());
    return master != null && master.detail() instanceof LinkDetail.Vrf vrf ? vrf.table() : 0;
  }
}
