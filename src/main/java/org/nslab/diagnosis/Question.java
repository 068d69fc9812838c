package org.nslab.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkFlag;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Flow;

/**
 * Whose packet is asked about.
 *
 * @param flow what is sent, and from where
 */
public record Question(Flow flow) {

  private static final Pattern PORT = Pattern.compile("(.+):([0-9]{1,5})");

  /**
   * A ping.
   *
   * @param from the id of the namespace that pings
   * @param to the address that is pinged
   */
  public Question(String from, IpAddress to) {
    this(Flow.ping(from, to));
  }

  /** The id of the namespace that sends. */
  public String from() {
    return flow.from();
  }

  /** The address that it sends to. */
  public IpAddress to() {
    return flow.to();
  }

  /**
   * The packet that a line sends: that of a ping with its options, or the first of a connection.
   *
   * @return empty where the line sends none to an address
   */
  public static Optional<Question> of(String line) {
    return SentPacket.of(line).map(Question::new);
  }

  /**
   * Reads what somebody asks for.
   *
   * @param from the name of a namespace, {@code host} for the lab's own
   * @param to an address, behind which a port of TCP may follow after a colon; or the name of a
   *     namespace, whose first address is then meant
   * @throws IllegalArgumentException with a sentence for the user, where there is no such thing
   */
  public static Question of(NetworkState state, String from, String to) {
    Namespace sender =
        find(state, from)
            .orElseThrow(() -> new IllegalArgumentException("There is no namespace " + from + "."));
    Matcher matcher = PORT.matcher(to);
    Optional<IpAddress> address = IpAddress.parse(to);
    if (address.isEmpty() && matcher.matches()) {
      String host = matcher.group(1).replaceAll("^\\[|]$", "");
      int port = Integer.parseInt(matcher.group(2));
      IpAddress server = IpAddress.parse(host).orElseGet(() -> addressOf(state, host));
      return new Question(Flow.tcp(sender.id(), server, port));
    }
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
