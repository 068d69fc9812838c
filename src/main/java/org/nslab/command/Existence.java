package org.nslab.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;

/** Whether what a command names is there, in the namespace that it acts in. */
final class Existence {

  private static final Set<Slot> INTERFACES =
      Set.of(
          Slot.INTERFACE,
          Slot.INTERFACE_OR_ALIAS,
          Slot.INTERFACE_OR_ADDRESS,
          Slot.ETHERNET_INTERFACE,
          Slot.MASTER,
          Slot.BRIDGE,
          Slot.BRIDGE_PORT);

  private final Surroundings surroundings;

  Existence(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Whether a name names an interface. */
  static boolean isInterface(Slot slot) {
    return INTERFACES.contains(slot);
  }

  /** Whether a thing of that kind and name exists; empty where that cannot be told. */
  Optional<Boolean> exists(Command command, Slot slot, String name) {
    Namespace namespace = surroundings.namespaceOf(command);
    return switch (slot) {
      case NAMESPACE -> Optional.of(namespaceExists(name));
      case NAMESPACE_OR_PID -> Optional.of(Shapes.isNumber(name) || namespaceExists(name));
      case INTERFACE, ETHERNET_INTERFACE, MASTER, BRIDGE, BRIDGE_PORT, NEW_INTERFACE, NEW_BRIDGE ->
          surroundings.state().namespace(namespace.id()).map(found -> found.link(name).isPresent());
      case PEER_INTERFACE ->
          command.reading().taken().stream().anyMatch(taken -> taken.item().isSpelled("netns"))
              ? Optional.empty() // it may be made elsewhere
              : exists(command, Slot.NEW_INTERFACE, name);
      case INTERFACE_OR_ALIAS -> exists(command, Slot.INTERFACE, name.replaceFirst(":.*", ""));
      case INTERFACE_OR_ADDRESS ->
          Optional.of(Shapes.isAddress(name) || namespace.link(name).isPresent());
      case NEW_NAMESPACE -> Optional.of(namespaceExists(name));
      case CHAIN, USER_CHAIN, NFT_TABLE, NFT_CHAIN -> offered(command, slot, name);
      default -> Optional.empty();
    };
  }

  private Optional<Boolean> offered(Command command, Slot slot, String name) {
    FirewallOffers offers =
        new FirewallOffers(surroundings.namespaceOf(command), command.reading());
    List<Candidate> candidates =
        switch (slot) {
          case CHAIN -> offers.chains();
          case USER_CHAIN -> offers.ownChains();
          case NFT_TABLE -> offers.tables();
          default -> offers.chainsOfTable();
        };
    return Optional.of(candidates.stream().anyMatch(one -> one.value().equals(name)));
  }

  private boolean namespaceExists(String name) {
    return surroundings.state().namespace(NamespaceId.named(name)).isPresent();
  }

  /** Where an interface is that is not where it was looked for; the host first. */
  List<String> elsewhere(String name) {
    return surroundings.state().all().stream()
        .filter(namespace -> namespace.link(name).isPresent())
        .map(Namespace::id)
        .toList();
  }

  /** The interface of that name where the command acts. */
  Optional<Link> link(Command command, String name) {
    return surroundings.namespaceOf(command).link(name);
  }
}
