package org.nslab.network;

/**
 * One thing that is different in a later state.
 *
 * @param namespace the id of the namespace where it is
 * @param text what is so now, such as "veth-blue is now up"
 */
public record StateChange(String namespace, String text) {

  /** "blue: veth-blue is now up". */
  @Override
  public String toString() {
    return NamespaceId.of(namespace) + ": " + text;
  }
}
