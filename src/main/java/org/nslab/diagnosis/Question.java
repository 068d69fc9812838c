package org.nslab.diagnosis;

import java.util.List;
import java.util.Optional;
import org.nslab.command.Command;
import org.nslab.command.Grammar;
import org.nslab.command.Word;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkFlag;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;

/**
 * Whose ping is asked about.
 *
 * @param from the id of the namespace that pings
 * @param to the address that is pinged
 */
public record Question(String from, IpAddress to) {

  /**
   * The ping that a line makes.
   *
   * @return empty where the line is no ping of an address
   */
  public static Optional<Question> of(String line) {
    for (Command command : Grammar.standard().parse(line).commands()) {
      Command ping = command.innermost();
      if (ping.name().equals("ping")) {
        String from = ping.namespace().map(NamespaceId::named).orElse(NamespaceId.HOST);
        return address(ping).map(to -> new Question(from, to));
      }
    }
    return Optional.empty();
  }

  private static Optional<IpAddress> address(Command ping) {
    List<Word> words = ping.words();
    for (int i = words.size() - 1; i > 0; i--) {
      Optional<IpAddress> address = IpAddress.parse(words.get(i).text());
      if (address.isPresent() && !words.get(i).text().matches("[0-9]+")) {
        return address;
      }
    }
    return Optional.empty();
  }

  /**
   * Reads what somebody asks for.
   *
   * @param from the name of a namespace, {@code host} for the lab's own
   * @param to an address, or the name of a namespace, whose first address is then meant
   * @throws IllegalArgumentException with a sentence for the user, where there is no such thing
   */
  public static Question of(NetworkState state, String from, String to) {
    Namespace sender =
        find(state, from)
            .orElseThrow(() -> new IllegalArgumentException("There is no namespace " + from + "."));
    Optional<IpAddress> address = IpAddress.parse(to);
    return new Question(sender.id(), address.orElseGet(() -> addressOf(state, to)));
  }

  private static IpAddress addressOf(NetworkState state, String name) {
    Namespace receiver =
        find(state, name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        name + " is neither an address nor the name of a namespace."));
    return receiver.links().all().stream()
        .filter(link -> !link.flags().has(LinkFlag.LOOPBACK))
        .map(Link::addresses)
        .flatMap(List::stream)
        .map(InterfaceAddress::address)
        .filter(address -> address.toString().indexOf(':') < 0)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(name + " has no IPv4 address that could be pinged."));
  }

  private static Optional<Namespace> find(NetworkState state, String name) {
    return name.equals(NamespaceId.HOST)
        ? Optional.of(state.host())
        : state.namespace(NamespaceId.named(name)).or(() -> state.namespace(name));
  }
}
