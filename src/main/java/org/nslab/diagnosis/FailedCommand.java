package org.nslab.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;

/** Why a command failed that was no ping, by what it printed and by the state. */
public final class FailedCommand {

  private static final Pattern WHERE = Pattern.compile("(?:-n|-netns|netns exec) +(\\S+)");
  private static final Pattern AT_NEIGHBOUR =
      Pattern.compile("^\\s*" + NamespaceId.NEIGHBOUR + "\\s");
  private static final Pattern VIA = Pattern.compile("\\b(?:via|gw) +(\\S+)");
  private static final Pattern DEVICE =
      Pattern.compile("(?:Cannot find device|Device) \"([^\"]+)\"");
  private static final Pattern SPACE =
      Pattern.compile("Cannot open network namespace \"([^\"]+)\"");

  private final NetworkState state;
  private final String line;
  private final String error;

  private FailedCommand(NetworkState state, String line, String error) {
    this.state = state;
    this.line = line;
    this.error = error;
  }

  /**
   * One or two sentences, or nothing where the error says it all.
   *
   * @param line what was typed
   * @param error what it printed
   */
  public static Optional<String> explain(NetworkState state, String line, String error) {
    FailedCommand failed = new FailedCommand(state, line, error);
    for (Function<FailedCommand, Optional<String>> reason : REASONS) {
      Optional<String> sentence = reason.apply(failed);
      if (sentence.isPresent()) {
        return sentence;
      }
    }
    return Optional.empty();
  }

  private static final List<Function<FailedCommand, Optional<String>>> REASONS =
      List.of(
          FailedCommand::device,
          FailedCommand::space,
          FailedCommand::gateway,
          FailedCommand::exists,
          FailedCommand::permission,
          FailedCommand::argument);

  private String where() {
    Matcher matcher = WHERE.matcher(line);
    if (matcher.find()) {
      return NamespaceId.named(matcher.group(1));
    }
    return AT_NEIGHBOUR.matcher(line).find()
        ? NamespaceId.around(NamespaceId.NEIGHBOUR)
        : NamespaceId.HOST;
  }

  private Optional<String> device() {
    Matcher matcher = DEVICE.matcher(error);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String device = matcher.group(1);
    List<String> places = new ArrayList<>();
    for (Namespace space : state.all()) {
      space.link(device).ifPresent(link -> places.add(NamespaceId.in(space.id())));
    }
    String here = NamespaceId.in(where());
    String names =
        state.namespace(where()).stream()
            .flatMap(space -> space.links().all().stream())
            .map(Link::name)
            .collect(Collectors.joining(", "));
    return Optional.of(
        places.isEmpty()
            ? "There is no interface " + device + " anywhere; " + here + " there are " + names + "."
            : device
                + " is "
                + String.join(" and ", places)
                + ", not "
                + here
                + ", where the command looks.");
  }

  private Optional<String> space() {
    Matcher matcher = SPACE.matcher(error);
    return matcher.find()
        ? Optional.of(
            "There is no namespace "
                + matcher.group(1)
                + "; `ip netns` lists "
                + (state.named().isEmpty() ? "none" : String.join(", ", state.named()))
                + ".")
        : Optional.empty();
  }

  private Optional<String> gateway() {
    Matcher via = VIA.matcher(line);
    boolean refused = error.contains("unreachable") || error.contains("invalid gateway");
    if (!refused || !via.find() || state.namespace(where()).isEmpty()) {
      return Optional.empty();
    }
    Namespace space = state.namespace(where()).orElseThrow();
    List<String> networks = new ArrayList<>();
    for (Link link : space.links().all()) {
      for (InterfaceAddress held : link.addresses()) {
        if (link.isUp() && !held.address().isLoopback() && !held.address().isLinkLocal()) {
          networks.add(held.network() + " (" + link.name() + ")");
        }
      }
    }
    String connected = networks.isEmpty() ? "none" : String.join(", ", networks);
    return Optional.of(
        "A gateway must be on a connected network, by an interface that is up. "
            + via.group(1)
            + " is on none of those "
            + NamespaceId.in(space.id())
            + ": "
            + connected
            + "."
            + holder(via.group(1)));
  }

  private String holder(String address) {
    Optional<LinkName> holder =
        IpAddress.parse(address).stream()
            .flatMap(found -> state.holders(found).stream())
            .findFirst();
    return holder.map(name -> " It is held by " + name + ".").orElse(" Nobody holds it.");
  }

  private Optional<String> exists() {
    if (!error.contains("File exists") && !error.contains("already assigned")) {
      return Optional.empty();
    }
    String what =
        line.contains("netns add")
            ? "A namespace of that name is there already (`ip netns`)."
            : line.contains("route")
                ? "A route to that destination is there already; `ip route replace` changes it."
                : line.contains("rule")
                    ? "That rule is there already (`ip rule`)."
                    : line.contains("addr")
                        ? "The interface has that address already (`ip addr`)."
                        : "An interface of that name is there already "
                            + NamespaceId.in(where())
                            + " (`ip link`).";
    return Optional.of(what);
  }

  private Optional<String> permission() {
    return error
            .toLowerCase(Locale.ROOT)
            .matches("(?s).*(operation not permitted|permission denied).*")
        ? Optional.of(
            "That needs root, or the kernel does not allow it in a lab (such as settings of the"
                + " whole machine). A ping that says so was dropped by a rule in OUTPUT.")
        : Optional.empty();
  }

  private Optional<String> argument() {
    if (error.contains("mtu greater") || error.contains("mtu less")) {
      return Optional.of(
          "The kernel takes an MTU between 68 and 65535 at a veth; IPv6 needs 1280 at least.");
    }
    return error.contains("Invalid argument")
        ? Optional.of(
            "The kernel takes the command, but not with these values: an address outside of its"
                + " network, a prefix length or number out of range, or a route of type blackhole"
                + " in the way.")
        : Optional.empty();
  }
}
