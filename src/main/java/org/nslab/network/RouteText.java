package org.nslab.network;

/**
 * A route as people write it, shorter than {@code ip route} prints it.
 *
 * @param route the route
 * @param namespace the namespace that it is in, for the names of interfaces
 */
public record RouteText(Route route, Namespace namespace) {

  /** {@code 192.168.1.0/24 via 192.168.15.5 dev veth-blue}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (route.type() != RouteType.UNICAST) {
      text.append(route.type()).append(' ');
    }
    text.append(route.destinationText());
    boolean several = route.nextHops().size() > 1;
    for (NextHop hop : route.nextHops()) {
      text.append(several ? " nexthop" : "");
      hop.via().ifPresent(via -> text.append(" via ").append(via));
      hop.device()
          .ifPresent(
              device ->
                  namespace.link(device).ifPresent(link -> text.append(" dev " + link.name())));
    }
    if (route.table() != RtNames.MAIN) {
      text.append(" table ").append(RtNames.table(route.table()));
    }
    return text.toString();
  }
}
