package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.InterfaceAddress.Flag;
import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;

/** Repairs of addresses. */
public final class AddressRepairs {

  private AddressRepairs() {}

  /** Gives an interface an address, beside those that it has. */
  public static Repair add(String namespace, String device, IpAddress address, int length) {
    return put("add", namespace, device, address, length);
  }

  /** Gives an address its prefix length; the route to its network comes with it. */
  public static Repair replace(String namespace, String device, IpAddress address, int length) {
    return put("replace", namespace, device, address, length);
  }

  private static Repair put(
      String how, String namespace, String device, IpAddress address, int length) {
    String text = "addr " + how + " " + address + "/" + length + " dev " + device;
    return new Repair(
        namespace,
        Commands.ip(namespace, text),
        state -> added(state, namespace, device, address, length));
  }

  private static NetworkState added(
      NetworkState state, String id, String device, IpAddress address, int length) {
    Namespace namespace = state.namespace(id).orElseThrow();
    Link link = namespace.link(device).orElseThrow();
    InterfaceAddress held = InterfaceAddress.of(address, length, Optional.of(device));
    boolean second =
        link.addresses(address.family()).stream()
            .anyMatch(other -> other.network().equals(held.network()));
    List<InterfaceAddress> all = new ArrayList<>(link.addresses());
    all.add(second ? held.with(Flag.SECONDARY, true) : held);
    Namespace changed = namespace.with(link.withAddresses(all));
    return state.with(Connected.with(changed, link, held));
  }

  /** Takes an address from an interface. */
  public static Repair delete(String namespace, String device, InterfaceAddress held) {
    String text = "addr del " + held.address() + "/" + held.length() + " dev " + device;
    return new Repair(
        namespace,
        Commands.ip(namespace, text),
        state -> {
          Namespace here = state.namespace(namespace).orElseThrow();
          Link link = state.link(new LinkName(device, namespace)).orElseThrow();
          List<InterfaceAddress> rest = new ArrayList<>(link.addresses());
          rest.remove(held);
          Namespace changed = here.with(link.withAddresses(rest));
          changed = Connected.without(changed, link, held);
          for (InterfaceAddress other : rest) {
            changed = Connected.with(changed, link, other);
          }
          return state.with(changed);
        });
  }
}
