package org.nslab.command;

import java.util.List;
import java.util.Optional;

/**
 * A new route that leads nowhere, as the kernel wants a gateway or an interface, and one to a
 * network that is written as an address in it.
 */
final class RouteCheck {

  /** man 8 ip-route: what says where packets go, and the types that need no such thing. */
  private static final List<String> DECIDES =
      List.of(
          "via",
          "dev",
          "nexthop",
          "nhid",
          "encap",
          "blackhole",
          "unreachable",
          "prohibit",
          "throw");

  private RouteCheck() {}

  /** What the kernel would refuse. */
  static Optional<Problem> problem(Command command) {
    return addressForNetwork(command).or(() -> nowhere(command));
  }

  /** Linux, net/ipv4/fib_frontend.c: "Invalid prefix for given prefix length". */
  private static Optional<Problem> addressForNetwork(Command command) {
    boolean changes =
        command.effect() == Effect.CHANGES
            && command.reading().taken().stream()
                .noneMatch(taken -> taken.item().isSpelled("flush"));
    return command.reading().taken().stream()
        .filter(taken -> changes && taken.isValue() && taken.word().fixed())
        .filter(
            taken ->
                (taken.item().group().equals("to") && command.name().equals("ip"))
                    || (taken.fills(Slot.TARGET) && command.name().equals("route")))
        .map(Taken::word)
        .flatMap(word -> Addresses.around(word.text()).map(network -> said(word, network)).stream())
        .findFirst();
  }

  private static Problem said(Word word, String network) {
    String sentence =
        "`"
            + word.text()
            + "` is an address in a network; a route leads to the network itself: `"
            + network
            + "`.";
    return Problem.at(word, Problem.Kind.STATE, sentence);
  }

  private static Optional<Problem> nowhere(Command command) {
    boolean isNew =
        command.name().equals("ip") && command.reading().value(Slot.NEW_ROUTE).isPresent();
    boolean decided =
        command.words().stream().anyMatch(word -> !word.fixed())
            || command.reading().taken().stream()
                .anyMatch(taken -> DECIDES.stream().anyMatch(taken.item()::isSpelled));
    return isNew && !decided
        ? Optional.of(
            Problem.missing(
                command.end(), "Something is missing: `via GATEWAY`, or `dev INTERFACE`."))
        : Optional.empty();
  }
}
