package org.nslab.trace;

import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.netfilter.Ruling;
import org.nslab.trace.packet.IcmpError;

/** The end of a packet by a firewall's rule. */
final class Filter {

  private Filter() {}

  static @Nullable Delivery end(
      Walk walk, Passing passing, @Nullable Link link, Stage stage, Ruling ruling) {
    RuleHit hit = Walk.hit(passing.namespace(), ruling);
    String with = ruling.rejectedWith();
    if (with != null) {
      walk.tell(passing.namespace(), passing.packet(), IcmpError.ofReject(with), 0);
    }
    Loss loss =
        walk.lose(Disposition.FILTERED, passing.namespace(), link, passing.packet()).by(hit);
    return walk.lost(loss, stage, Fact.of("%s in table %s", hit, hit.table()));
  }
}
