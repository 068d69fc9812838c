package org.nslab.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;

/** A namespace or an interface where the name of a machine is wanted: {@code ping red}. */
final class UnknownHost {

  private final Surroundings surroundings;

  UnknownHost(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The correction of a line whose name of a machine could not be looked up. */
  Optional<Correction> correct(String line) {
    for (Command outer : Grammar.standard().parse(line).commands()) {
      Command command = outer.innermost();
      for (Taken taken : command.reading().taken()) {
        Argument argument = taken.argument();
        boolean isHost = argument != null && argument.slot() == Slot.HOST && taken.word().fixed();
        if (isHost && !owner(taken.word().text()).isEmpty()) {
          return Optional.of(correction(line, command, taken.word()));
        }
      }
    }
    return Optional.empty();
  }

  private Correction correction(String line, Command command, Word word) {
    boolean isNamespace = surroundings.isNamespace(word.text());
    Problem problem =
        Problem.at(
            word,
            Problem.Kind.STATE,
            "`"
                + word.text()
                + "` is "
                + (isNamespace ? "a namespace" : "an interface")
                + ", not the name of a machine. Give an address that it has.");
    Namespace from = surroundings.namespaceOf(command);
    return new Correction(
        problem,
        addresses(word.text())
            .min(Comparator.comparing(address -> !isNear(from, address)))
            .map(address -> Edit.replace(word, address.toString()).apply(line)));
  }

  /** What a name may mean: a namespace's links, or an interface. */
  private List<Link> owner(String name) {
    NetworkState state = surroundings.state();
    Optional<Namespace> namespace = state.namespace(NamespaceId.named(name));
    return namespace.isPresent()
        ? List.copyOf(namespace.get().links().all())
        : state.all().stream().flatMap(one -> one.link(name).stream()).toList();
  }

  private Stream<IpAddress> addresses(String name) {
    return owner(name).stream()
        .flatMap(link -> link.addresses().stream())
        .map(InterfaceAddress::address)
        .filter(address -> !address.isLoopback() && !address.isLinkLocal());
  }

  private static boolean isNear(Namespace from, IpAddress address) {
    return from.links().all().stream()
        .flatMap(link -> link.addresses().stream())
        .anyMatch(held -> held.network().contains(address));
  }
}
