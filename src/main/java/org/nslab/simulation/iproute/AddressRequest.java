package org.nslab.simulation.iproute;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.InterfaceAddress.Flag;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/** What {@code ip address add} and its like are told; iproute2: ip/ipaddress.c, ipaddr_modify. */
final class AddressRequest {

  private Optional<String> device = Optional.empty();
  private Optional<Arguments.PrefixText> local = Optional.empty();
  private Optional<Arguments.PrefixText> peer = Optional.empty();
  private Optional<String> broadcast = Optional.empty();
  private Optional<String> label = Optional.empty();
  private Optional<Integer> scope = Optional.empty();
  private final Set<Flag> flags = EnumSet.of(Flag.PERMANENT);
  private int metric;
  private boolean exact = true;

  private AddressRequest() {}

  static AddressRequest read(Session session, Arguments arguments, boolean delete) throws Exit {
    AddressRequest request = new AddressRequest();
    while (arguments.hasNext()) {
      request.one(session, arguments);
    }
    if (request.device.isEmpty()) {
      throw new Exit(1, "Not enough information: \"dev\" argument is required.");
    }
    if (request.label.isPresent() && !request.label.get().startsWith(request.device.get())) {
      throw new Exit(
          1,
          "\"dev\" ("
              + request.device.get()
              + ") must match \"label\" ("
              + request.label.get()
              + ").");
    }
    if (delete) {
      request.warn(session);
    }
    return request;
  }

  private void one(Session session, Arguments arguments) throws Exit {
    Optional<Family> family = session.options().family;
    if (arguments.is("peer", "remote")) {
      peer = Optional.of(Arguments.prefix(arguments.value(), family));
    } else if (arguments.begins("broadcast") || arguments.is("brd")) {
      broadcast = Optional.of(arguments.value());
    } else if (arguments.is("scope")) {
      String text = arguments.value();
      if (RtNames.scopeNumber(text).isEmpty()) {
        throw Exit.wrong(text, "invalid scope value.");
      }
      scope = Optional.of(RtNames.scopeNumber(text).getAsInt());
    } else if (arguments.is("dev")) {
      device = Optional.of(arguments.value());
    } else if (arguments.is("label")) {
      label = Optional.of(arguments.value());
    } else if (arguments.begins("metric")) {
      String text = arguments.value();
      metric =
          Arguments.number(text, Integer.MAX_VALUE)
              .orElseThrow(() -> Exit.wrong(text, "\"metric\" value is invalid"))
              .intValue();
    } else if (arguments.is("nodad", "noprefixroute", "home", "mngtmpaddr", "autojoin")) {
      flags.add(flag(arguments.next()));
    } else if (arguments.is("valid_lft", "preferred_lft", "anycast")) {
      throw new Exit(
          Exit.WRONG_USAGE,
          "The simulated lab does not know `ip address … "
              + arguments.peek()
              + "`; the kernel lab does.");
    } else {
      local(arguments, family);
    }
  }

  private static Flag flag(String word) {
    return word.equals("home")
        ? Flag.HOMEADDRESS
        : Flag.valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }

  private void local(Arguments arguments, Optional<Family> family) throws Exit {
    String word = arguments.is("local") ? arguments.value() : arguments.next();
    if (Arguments.isBeginning(word, "help")) {
      throw Exit.usage("ip address");
    }
    if (local.isPresent()) {
      throw Exit.garbage("local", word);
    }
    local = Optional.of(Arguments.prefix(word, family));
  }

  private void warn(Session session) {
    if (local.isPresent()
        && peer.isEmpty()
        && local.get().address().family() == Family.INET
        && !local.get().hasLength()) {
      exact = false;
      session.error(
          "Warning: Executing wildcard deletion to stay compatible with old scripts.\n"
              + "         Explicitly specify the prefix length ("
              + local.get().address()
              + "/32) to avoid this warning.\n"
              + "         This special behaviour is likely to disappear in further releases,\n"
              + "         fix your scripts!");
    }
  }

  String device() {
    return device.orElseThrow();
  }

  Family family() {
    return local.map(given -> given.address().family()).orElse(Family.INET);
  }

  InterfaceAddress address(String deviceName) throws Exit {
    if (local.isEmpty()) {
      throw new Exit(2, "RTNETLINK answers: Invalid argument");
    }
    IpAddress address = local.get().address();
    boolean inet = address.family() == Family.INET;
    int length = peer.map(Arguments.PrefixText::length).orElse(local.get().length());
    int standard =
        address.isLoopback() && inet
            ? RtNames.SCOPE_HOST
            : address.isLinkLocal() && !inet ? RtNames.SCOPE_LINK : RtNames.SCOPE_GLOBAL;
    return new InterfaceAddress(
        address,
        length,
        peer.map(Arguments.PrefixText::address).filter(other -> !other.equals(address)),
        broadcast(address, length),
        inet ? scope.orElse(standard) : standard,
        inet ? Optional.of(label.orElse(deviceName)) : Optional.empty(),
        flags,
        InterfaceAddress.FOREVER,
        InterfaceAddress.FOREVER,
        metric);
  }

  private Optional<IpAddress> broadcast(IpAddress address, int length) throws Exit {
    if (broadcast.isEmpty() || broadcast.get().equals("-")) {
      return Optional.empty();
    }
    if (broadcast.get().equals("+")) {
      return length >= 31 ? Optional.empty() : Optional.of(address.last(length));
    }
    return Optional.of(Arguments.address(broadcast.get(), Optional.of(address.family())));
  }

  /** What is left of an address that is replaced. */
  InterfaceAddress over(InterfaceAddress before, InterfaceAddress given) {
    return new InterfaceAddress(
        before.address(),
        before.length(),
        before.peer(),
        given.broadcast().isPresent() ? given.broadcast() : before.broadcast(),
        before.scope(),
        before.label(),
        before.flags(),
        given.validLifetime(),
        given.preferredLifetime(),
        before.metric());
  }

  /** Kernel: inet_rtm_deladdr, inet6_addr_del. */
  boolean means(InterfaceAddress held) {
    if (local.isEmpty() || held.family() != local.get().address().family()) {
      return false;
    }
    boolean length = !exact || held.length() == local.get().length() || peer.isPresent();
    boolean other =
        peer.isEmpty()
            || new Prefix(peer.get().address(), peer.get().length()).equals(held.network());
    boolean named = label.isEmpty() || label.equals(held.label());
    return held.address().equals(local.get().address()) && length && other && named;
  }

  String notFound() {
    return family() == Family.INET ? "ipv4: Address not found." : "ipv6: address not found.";
  }
}
