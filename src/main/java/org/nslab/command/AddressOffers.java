package org.nslab.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nslab.command.Segments.Place;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv4Address;
import org.nslab.network.address.Prefix;

/** Addresses, those that exist and those that are free. */
record AddressOffers(NetworkState state, Namespace namespace) {

  /** The network of the course, for a lab that has none yet. */
  private static final InterfaceAddress FIRST =
      InterfaceAddress.of(Ipv4Address.of(192, 168, 15, 0), 24, Optional.empty());

  private static final int MOST_TRIED = 300;
  private static final int MOST_OFFERED = 50;

  /** The next free address of the segment of a device, or of each that has no address yet. */
  List<Candidate> fresh(Optional<String> device) {
    List<Link> devices =
        namespace.links().all().stream()
            .filter(link -> device.isPresent() ? link.isCalled(device.get()) : isWaiting(link))
            .toList();
    Set<IpAddress> taken = taken();
    List<Candidate> candidates = new ArrayList<>();
    for (Link link : devices) {
      free(link, taken)
          .ifPresent(free -> candidates.add(new Candidate(free, "free, for " + link.name())));
    }
    return candidates;
  }

  /** A port of a switch gets no address; the switch does. */
  private static boolean isWaiting(Link link) {
    boolean free = link.master().isEmpty() && !link.kind().equals("loopback");
    return free && link.addresses(Family.INET).isEmpty();
  }

  private Optional<String> free(Link link, Set<IpAddress> taken) {
    InterfaceAddress model =
        new Segments(state)
            .addresses(namespace, link).stream()
                .filter(held -> held.family() == Family.INET && held.length() < 31)
                .findFirst()
                .orElse(FIRST);
    IpAddress address = model.network().address().next();
    for (int i = 0; i < MOST_TRIED && !address.equals(model.network().last()); i++) {
      if (!taken.contains(address)) {
        return Optional.of(address + "/" + model.length());
      }
      address = address.next();
    }
    return Optional.empty();
  }

  /** The prefix length that most addresses of the lab have; 24 in a lab without any. */
  String usualLength() {
    Map<Integer, Long> lengths =
        places()
            .flatMap(place -> place.link().addresses(Family.INET).stream())
            .filter(held -> !held.address().isLoopback() && held.length() < 31)
            .collect(Collectors.groupingBy(InterfaceAddress::length, Collectors.counting()));
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> most.getKey().toString())
        .orElse("24");
  }

  private Set<IpAddress> taken() {
    Set<IpAddress> taken = new HashSet<>();
    places().forEach(place -> place.link().addresses().forEach(held -> taken.add(held.address())));
    return taken;
  }

  /**
   * The namespace's own addresses.
   *
   * @param device only of this interface, if given
   * @param withLength whether the prefix length is wanted too; without it link-local addresses,
   *     which mean nothing without an interface, are left out
   */
  List<Candidate> held(Optional<String> device, boolean withLength) {
    List<Candidate> candidates = new ArrayList<>();
    for (Link link : namespace.links().all()) {
      for (InterfaceAddress held : link.addresses()) {
        boolean usable = withLength || !held.address().isLinkLocal();
        if (usable && (device.isEmpty() || link.isCalled(device.get()))) {
          String value = held.address() + (withLength ? "/" + held.length() : "");
          candidates.add(new Candidate(value, "on " + link.name()));
        }
      }
    }
    return candidates;
  }

  /** The addresses of all other namespaces, then the namespace's own. */
  List<Candidate> elsewhere() {
    return Stream.concat(places().filter(place -> !isHere(place)), own())
        .flatMap(
            place ->
                place.link().addresses().stream()
                    .filter(held -> !held.address().isLinkLocal())
                    .filter(held -> isHere(place) || !held.address().isLoopback())
                    .map(held -> new Candidate(held.address().toString(), where(place))))
        .limit(MOST_OFFERED)
        .toList();
  }

  private boolean isHere(Place place) {
    return place.namespace().id().equals(namespace.id());
  }

  private Stream<Place> own() {
    return namespace.links().all().stream().map(link -> new Place(namespace, link));
  }

  /**
   * Who on a segment of the namespace's has an address that is on-link: gateways in reach.
   *
   * @param linkLocal whether link-local ones are wanted, which IPv6 uses
   */
  List<Candidate> gateways(boolean linkLocal) {
    List<Prefix> networks =
        namespace.links().all().stream()
            .flatMap(link -> link.addresses().stream())
            .map(InterfaceAddress::network)
            .toList();
    List<Candidate> routers = new ArrayList<>();
    List<Candidate> others = new ArrayList<>();
    for (Place place : new Segments(state).around(namespace)) {
      if (!isHere(place)) {
        boolean router = place.namespace().links().all().size() > 2;
        inReach(networks, place)
            .filter(found -> linkLocal || !found.value().startsWith("fe80:"))
            .forEach((router ? routers : others)::add);
      }
    }
    routers.addAll(others);
    return routers.stream().limit(MOST_OFFERED).toList();
  }

  private static Stream<Candidate> inReach(List<Prefix> networks, Place place) {
    return place.link().addresses().stream()
        .map(InterfaceAddress::address)
        .filter(address -> networks.stream().anyMatch(network -> network.contains(address)))
        .map(address -> new Candidate(address.toString(), where(place)));
  }

  List<Candidate> neighbours() {
    return namespace.neighbours().values().stream()
        .map(
            known ->
                new Candidate(
                    known.address().toString(),
                    "behind "
                        + namespace.link(known.device()).map(Link::name).orElse("a device gone")))
        .toList();
  }

  /** The MAC addresses of the interfaces on the namespace's segments. */
  List<Candidate> macs() {
    return new Segments(state)
        .around(namespace).stream()
            .flatMap(
                place ->
                    place.link().mac().stream()
                        .map(mac -> new Candidate(mac.toString(), where(place))))
            .limit(MOST_OFFERED)
            .toList();
  }

  private Stream<Place> places() {
    return state.all().stream()
        .flatMap(each -> each.links().all().stream().map(link -> new Place(each, link)));
  }

  private static String where(Place place) {
    return place.link().name() + " " + NamespaceId.in(place.namespace().id());
  }
}
