package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.InterfaceAddress.Flag;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.Family;
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
    String nodad = address.family() == Family.INET6 ? " nodad" : ""; // usable at once
    String text = "addr " + how + " " + address + "/" + length + " dev " + device + nodad;
    return Repair.of(
        namespace,
        device,
        Commands.ip(namespace, text),
        (state, link) -> added(state, namespace, link, address, length));
  }

  private static NetworkState added(
      NetworkState state, String id, Link link, IpAddress address, int length) {
    Namespace namespace = state.namespace(id).orElseThrow();
    boolean disabled =
        address.family() == Family.INET6 && namespace.sysctls().ipv6Disabled(link.name());
    if (disabled) {
      return state; // the kernel: "Permission denied"
    }
    InterfaceAddress held = InterfaceAddress.of(address, length, Optional.of(link.name()));
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
    return Repair.of(
        namespace,
        device,
        Commands.ip(namespace, text),
        (state, link) -> {
          Namespace here = state.namespace(namespace).orElseThrow();
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

  /** Waits until nobody has objected to new IPv6 addresses; RFC 4862, section 5.4. */
  public static Repair waited(String namespace, String device) {
    return Repair.of(
        namespace,
        device,
        "sleep 3",
        (state, link) -> {
          List<InterfaceAddress> all =
              link.addresses().stream()
                  .map(held -> held.flags().contains(Flag.DADFAILED) ? held : usable(held))
                  .toList();
          return LinkRepairs.with(state, namespace, link.withAddresses(all));
        });
  }

  private static InterfaceAddress usable(InterfaceAddress held) {
    return held.with(Flag.TENTATIVE, false);
  }
}
