package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;

/** What is offered for the values of one command, from the network as it is. */
final class Offers {

  private final Surroundings surroundings;
  private final Command command;
  private final Namespace namespace;

  Offers(Surroundings surroundings, Command command) {
    this.surroundings = surroundings;
    this.command = command;
    this.namespace = surroundings.namespaceOf(command);
  }

  /** The candidates for a value of an item: what the grammar names, then what exists. */
  List<Candidate> of(Item item, Argument argument) {
    List<Candidate> candidates = new ArrayList<>();
    argument.choices().forEach(one -> candidates.add(new Candidate(one.text(), Help.of(item))));
    candidates.addAll(of(argument.slot()));
    item.cases().stream()
        .filter(one -> !one.is(Mark.HIDDEN) && isValid(item, one.name()))
        .forEach(one -> candidates.add(new Candidate(one.name(), one.help())));
    return candidates;
  }

  /** Whether an extension of iptables is, in the table and chain at hand. */
  private boolean isValid(Item item, String extension) {
    if (!item.is(Mark.OPEN)) {
      return true;
    }
    String program = command.syntax().map(syntax -> syntax.names().get(0)).orElse("");
    FirewallOffers firewall = new FirewallOffers(namespace, command.reading());
    String table = firewall.table();
    String chain = command.reading().value(Slot.CHAIN).orElse("");
    if (FirewallOffers.isBuiltIn(chain)
        && firewall.chains().stream().noneMatch(one -> one.value().equals(chain))) {
      return true; // the table is still to come
    }
    return FirewallPlaces.has(program, extension)
        && (!item.isSpelled("-j") || FirewallPlaces.elsewhere(extension, table, chain).isEmpty());
  }

  /** The names of all commands. */
  static List<Candidate> commands(Grammar grammar) {
    return grammar.names().stream()
        .flatMap(name -> grammar.syntax(name).stream().map(syntax -> offer(name, syntax)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Candidate> offer(String name, Syntax syntax) {
    return syntax.is(Mark.HIDDEN)
        ? Optional.empty()
        : Optional.of(new Candidate(name, syntax.help()));
  }

  private List<Candidate> of(Slot slot) {
    LinkOffers links = new LinkOffers(surroundings.state(), namespace);
    AddressOffers addresses = new AddressOffers(surroundings.state(), namespace);
    FirewallOffers firewall = new FirewallOffers(namespace, command.reading());
    return switch (slot) {
      case NAMESPACE, NAMESPACE_OR_PID -> namespaces("");
      case NAMESPACE_FILE -> namespaces("/run/netns/");
      case NEW_NAMESPACE -> links.newNamespaces();
      case INTERFACE, INTERFACE_OR_ALIAS -> links.existing(deletesLink());
      case ETHERNET_INTERFACE -> links.existing(true);
      case INTERFACE_OR_ADDRESS -> sources(links, addresses);
      case NEW_INTERFACE -> links.newNames();
      case PEER_INTERFACE -> links.newPeers(command.reading().value(Slot.NEW_INTERFACE));
      case MASTER -> links.masters(command.reading().value(Slot.INTERFACE));
      case BRIDGE -> links.bridges();
      case BRIDGE_PORT -> links.ports();
      case NEW_BRIDGE -> links.newSwitches();
      case NEW_ADDRESS -> addresses.fresh(device());
      case OLD_ADDRESS -> addresses.held(device(), true);
      case OWN_ADDRESS -> addresses.held(device(), false);
      case ADDRESS, HOST -> addresses.elsewhere();
      case GATEWAY, GATEWAY_HOST -> addresses.gateways(isIpv6());
      case NEW_ROUTE, TARGET -> new RouteOffers(surroundings.state(), namespace).fresh();
      case ROUTE -> new RouteOffers(surroundings.state(), namespace).existing();
      case PREFIX, MATCH_ADDRESS, NAT_TARGET -> networks(slot);
      case NEIGHBOUR -> addresses.neighbours();
      case MAC -> addresses.macs();
      case MTU -> List.of(new Candidate("1500", "usual"), new Candidate("1450", "in a VXLAN"));
      case CHAIN -> firewall.chains();
      case USER_CHAIN -> firewall.ownChains();
      case NFT_TABLE -> firewall.tables();
      case NFT_CHAIN -> firewall.chainsOfTable();
      case SYSCTL -> firewall.settings(has("-w") ? "=" : "");
      case OVS_BRIDGE -> links.switches(surroundings.state().ovsBridges());
      case OVS_PORT -> links.switchPorts(surroundings.state().ovsBridges());
      case COMMAND -> commands(Grammar.standard());
      case TABLE,
          SCOPE,
          PROTOCOL,
          IP_PROTOCOL,
          NUMBER,
          COUNT,
          TIME,
          VLAN,
          PORT,
          PORT_AND_PROTOCOL,
          CT_STATE,
          PID,
          NEW_CHAIN,
          FILE,
          TEXT,
          WORD ->
          List.of();
    };
  }

  private List<Candidate> sources(LinkOffers links, AddressOffers addresses) {
    List<Candidate> sources = new ArrayList<>(links.existing(false));
    sources.addAll(addresses.held(Optional.empty(), false));
    return sources;
  }

  private List<Candidate> networks(Slot slot) {
    List<Candidate> networks = new RouteOffers(surroundings.state(), namespace).networks();
    return slot == Slot.NAT_TARGET
        ? new AddressOffers(surroundings.state(), namespace).elsewhere()
        : networks;
  }

  /** kernel: the loopback cannot be deleted. */
  private boolean deletesLink() {
    return says("link") && says("delete");
  }

  private boolean says(String word) {
    return command.reading().taken().stream()
        .anyMatch(taken -> taken.item().kind().isStep() && taken.item().isSpelled(word));
  }

  /**
   * Whether an item makes sense for what the command is about. kernel: a link that exists keeps its
   * type, and as a port it also has the settings of its master's type.
   */
  boolean fits(Item item) {
    Optional<Link> link = device().flatMap(namespace::link);
    if (item.kind() != Item.Kind.CHOICE || link.isEmpty() || !says("set")) {
      return true;
    }
    String port = namespace.master(link.get()).map(master -> master.kind() + "_slave").orElse("");
    return item.isSpelled(link.get().kind()) || item.isSpelled(port);
  }

  private boolean has(String option) {
    return command.reading().taken().stream().anyMatch(taken -> taken.item().isSpelled(option));
  }

  private boolean isIpv6() {
    return command.words().stream()
        .anyMatch(word -> word.text().equals("-6") || word.text().indexOf(':') >= 0);
  }

  private Optional<String> device() {
    return command.reading().value(Slot.INTERFACE, Slot.INTERFACE_OR_ALIAS);
  }

  private List<Candidate> namespaces(String directory) {
    return surroundings.state().named().stream()
        .map(id -> new Candidate(directory + NamespaceId.name(id), contents(id)))
        .toList();
  }

  private String contents(String id) {
    return surroundings.state().namespace(id).map(LinkOffers::contents).orElse("a namespace");
  }
}
