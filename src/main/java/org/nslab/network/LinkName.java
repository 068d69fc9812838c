package org.nslab.network;

/**
 * An interface, by its name and its namespace's.
 *
 * @param device such as {@code veth-red}
 * @param namespace {@code host} for the lab's own
 */
public record LinkName(String device, String namespace) {

  /** "veth-red in red", "veth-red on the host". */
  @Override
  public String toString() {
    return device + " " + NamespaceId.in(namespace);
  }
}
