package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.OvsBridge;

/** The names of interfaces, those that exist and those that something new could get. */
record LinkOffers(NetworkState state, Namespace namespace) {

  /** kernel: what can be the master of an interface. */
  private static final Set<String> MASTERS = Set.of("bridge", "bond", "vrf", "team");

  private static final List<String> COLOURS = List.of("red", "blue", "green", "grey");
  private static final int MOST_NAMED = 4;

  /** All interfaces; without {@code lo} where one is to be deleted. */
  List<Candidate> existing(boolean withoutLoopback) {
    return links()
        .filter(link -> !(withoutLoopback && link.kind().equals("loopback")))
        .map(LinkOffers::candidate)
        .toList();
  }

  List<Candidate> bridges() {
    return links().filter(link -> link.kind().equals("bridge")).map(LinkOffers::candidate).toList();
  }

  /** What an interface can be plugged into: not itself. */
  List<Candidate> masters(Optional<String> port) {
    return links()
        .filter(link -> MASTERS.contains(link.kind()) && !link.name().equals(port.orElse("")))
        .map(LinkOffers::candidate)
        .toList();
  }

  /** The interfaces that are plugged into something. */
  List<Candidate> ports() {
    return links().filter(link -> link.master().isPresent()).map(LinkOffers::candidate).toList();
  }

  /** Names for new namespaces. */
  List<Candidate> newNamespaces() {
    return COLOURS.stream()
        .filter(name -> state.namespace(name).isEmpty())
        .map(name -> new Candidate(name, "a name that is free"))
        .toList();
  }

  /** Names for new interfaces: an end of a cable for each namespace that has none, a switch. */
  List<Candidate> newNames() {
    List<Candidate> names = new ArrayList<>();
    missingEnds()
        .forEach(name -> names.add(new Candidate("veth-" + name, "a cable's end for " + name)));
    names.addAll(newSwitches());
    return names;
  }

  List<Candidate> newSwitches() {
    int number = 0;
    while (exists("v-net-" + number)) {
      number++;
    }
    return List.of(new Candidate("v-net-" + number, "a name for a switch"));
  }

  /** Names for the other end of a cable: for another namespace, or for the port of a switch. */
  List<Candidate> newPeers(Optional<String> first) {
    List<Candidate> names = new ArrayList<>();
    missingEnds()
        .map(name -> "veth-" + name)
        .filter(name -> !name.equals(first.orElse("")))
        .forEach(name -> names.add(new Candidate(name, "a name like those of the other ends")));
    first
        .map(name -> name + "-br")
        .filter(name -> Shapes.isInterface(name) && !exists(name))
        .ifPresent(name -> names.add(new Candidate(name, "the end that goes into a switch")));
    return names;
  }

  private Stream<String> missingEnds() {
    return state.named().stream()
        .map(NamespaceId::name)
        .filter(name -> Shapes.isInterface("veth-" + name) && !hasEnd(name));
  }

  private boolean exists(String name) {
    return namespace.link(name).isPresent();
  }

  /** Whether a namespace has its end of a cable, or it lies ready here or on the host. */
  private boolean hasEnd(String name) {
    String end = "veth-" + name;
    return exists(end)
        || state.host().link(end).isPresent()
        || state.namespace(NamespaceId.named(name)).flatMap(found -> found.link(end)).isPresent();
  }

  List<Candidate> switches(List<OvsBridge> switches) {
    return switches.stream()
        .map(
            each -> new Candidate(each.name(), "switch with " + count(each.ports().size(), "port")))
        .toList();
  }

  List<Candidate> switchPorts(List<OvsBridge> switches) {
    return switches.stream()
        .flatMap(
            each ->
                each.ports().stream().map(p -> new Candidate(p.name(), "port of " + each.name())))
        .toList();
  }

  private Stream<Link> links() {
    return namespace.links().all().stream();
  }

  private static Candidate candidate(Link link) {
    return new Candidate(link.name(), description(link));
  }

  /** Such as {@code veth, up, 192.168.15.1/24}. */
  static String description(Link link) {
    return Stream.concat(
            Stream.of(link.kind(), link.isUp() ? "up" : "down"),
            link.addresses().stream()
                .filter(held -> !held.address().isLinkLocal())
                .map(InterfaceAddress::toString)
                .limit(2))
        .collect(Collectors.joining(", "));
  }

  /** Such as {@code has lo, veth-red}. */
  static String contents(Namespace namespace) {
    List<String> names = namespace.links().all().stream().map(Link::name).toList();
    String shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return names.isEmpty()
        ? "empty"
        : "has "
            + shown
            + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
