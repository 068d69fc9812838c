package org.nslab.check;

import java.util.OptionalInt;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;

/**
 * An address that an author names, with a prefix length or with any.
 *
 * @param address the address
 * @param length empty where any will do
 */
record WantedAddress(IpAddress address, OptionalInt length) {

  /** Of text that {@link Terms} has found to be an address. */
  static WantedAddress of(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new WantedAddress(IpAddress.of(text), OptionalInt.empty())
        : new WantedAddress(
            IpAddress.of(text.substring(0, slash)),
            OptionalInt.of(Integer.parseInt(text.substring(slash + 1))));
  }

  Family family() {
    return address.family();
  }

  boolean matches(InterfaceAddress held) {
    return held.address().equals(address) && held.length() == length.orElse(held.length());
  }

  /** As it would be written in a command. */
  @Override
  public String toString() {
    return address + (length.isPresent() ? "/" + length.getAsInt() : "");
  }
}
