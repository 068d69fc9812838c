package org.nslab.network.netfilter;

import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/**
 * The addresses from one to another.
 *
 * @param first the smallest
 * @param last the greatest, of the same family
 */
public record AddressRange(IpAddress first, IpAddress last) {

  /** The addresses of a network. */
  public static AddressRange of(Prefix prefix) {
    return new AddressRange(prefix.address(), prefix.last());
  }

  /** One address. */
  public static AddressRange of(IpAddress address) {
    return new AddressRange(address, address);
  }

  /** Whether it lies between them. */
  public boolean contains(IpAddress address) {
    return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
  }

  /** {@code 10.0.0.1}, or {@code 10.0.0.1-10.0.0.9}. */
  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + "-" + last;
  }
}
