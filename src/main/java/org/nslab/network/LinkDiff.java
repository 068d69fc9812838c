package org.nslab.network;

import java.util.Optional;
import java.util.function.Consumer;

/** What is different about one interface. */
final class LinkDiff {

  private final Link before;
  private final Link after;
  private final Namespace namespace;
  private final Consumer<String> say;

  LinkDiff(Link before, Link after, Namespace namespace, Consumer<String> say) {
    this.before = before;
    this.after = after;
    this.namespace = namespace;
    this.say = say;
  }

  void compare() {
    if (before.equals(after)) {
      return;
    }
    if (!before.name().equals(after.name())) {
      say.accept(before.name() + " is now called " + after.name());
    }
    state();
    master();
    addresses();
    attributes();
  }

  private void state() {
    if (before.isUp() != after.isUp()) {
      say.accept(after.name() + " is now " + (after.isUp() ? "up" : "down"));
    }
    boolean without = after.isUp() && !after.hasCarrier();
    if (before.hasCarrier() != after.hasCarrier() || (without && !before.isUp())) {
      if (after.isUp()) {
        say.accept(after.name() + (without ? " has no carrier" : " has a carrier"));
      }
    }
    before
        .port()
        .filter(then -> after.port().filter(now -> now.state() != then.state()).isPresent())
        .flatMap(then -> after.port())
        .ifPresent(now -> say.accept(after.name() + " is now " + now.state() + " in its bridge"));
  }

  private void master() {
    if (!before.master().equals(after.master())) {
      Optional<String> master = namespace.master(after).map(Link::name);
      say.accept(
          master
              .map(name -> after.name() + " is now attached to " + name)
              .orElse(after.name() + " is attached to nothing now"));
    }
  }

  private void addresses() {
    for (InterfaceAddress now : after.addresses()) {
      Optional<InterfaceAddress> then = same(before, now);
      if (then.isEmpty()) {
        say.accept(after.name() + " now has the address " + now);
      } else if (!then.get().isUsable() && now.isUsable()) {
        say.accept("the address " + now + " of " + after.name() + " can be used now");
      } else if (now.flags().contains(InterfaceAddress.Flag.DADFAILED)
          && !then.get().flags().contains(InterfaceAddress.Flag.DADFAILED)) {
        say.accept("the address " + now + " of " + after.name() + " is a duplicate");
      }
    }
    for (InterfaceAddress then : before.addresses()) {
      if (same(after, then).isEmpty()) {
        say.accept(after.name() + " no longer has the address " + then);
      }
    }
  }

  private static Optional<InterfaceAddress> same(Link link, InterfaceAddress wanted) {
    return link.addresses().stream()
        .filter(held -> held.address().equals(wanted.address()))
        .filter(held -> held.length() == wanted.length() && held.peer().equals(wanted.peer()))
        .findFirst();
  }

  private void attributes() {
    if (before.mtu() != after.mtu()) {
      say.accept("the MTU of " + after.name() + " is now " + after.mtu());
    }
    if (!before.mac().equals(after.mac())) {
      String mac = after.mac().map(Object::toString).orElse("none");
      say.accept("the MAC address of " + after.name() + " is now " + mac);
    }
    boolean noArp = after.flags().has(LinkFlag.NOARP);
    if (before.flags().has(LinkFlag.NOARP) != noArp) {
      say.accept("ARP is now " + (noArp ? "off" : "on") + " for " + after.name());
    }
    if (!before.detail().equals(after.detail())) {
      say.accept("the settings of the " + after.kind() + " " + after.name() + " have changed");
    }
    boolean bothPorts = before.port().isPresent() && after.port().isPresent();
    if (bothPorts && !sameSettings()) {
      say.accept("the settings of the bridge port " + after.name() + " have changed");
    }
  }

  private boolean sameSettings() {
    return before
        .port()
        .map(then -> then.withState(BridgePort.State.FORWARDING))
        .equals(after.port().map(now -> now.withState(BridgePort.State.FORWARDING)));
  }
}
