package org.nslab.trace;

import org.nslab.network.address.IpAddress;
import org.nslab.trace.packet.IcmpError;

/**
 * An ICMP error that reached the sender.
 *
 * @param error which
 * @param from who told it
 * @param mtu for {@link IcmpError#TOO_BIG}, what the next link takes; else 0
 */
public record ErrorReport(IcmpError error, IpAddress from, int mtu) {

  /** As iputils ping words it behind "From ADDRESS icmp_seq=1 ". */
  @Override
  public String toString() {
    String text = error.text(from.family());
    return mtu == 0 ? text : text + " (mtu = " + mtu + ")";
  }
}
