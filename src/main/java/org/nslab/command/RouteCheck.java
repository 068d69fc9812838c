package org.nslab.command;

import java.util.List;
import java.util.Optional;

/** A new route that leads nowhere: the kernel wants a gateway or an interface. */
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

  /** What is missing at the end of the command. */
  static Optional<Problem> problem(Command command) {
    boolean isNew =
        command.name().equals("ip") && command.reading().value(Slot.NEW_ROUTE).isPresent();
    boolean decided =
        command.words().stream().anyMatch(word -> !word.fixed())
            || command.reading().taken().stream()
                .anyMatch(taken -> DECIDES.stream().anyMatch(taken.item()::isSpelled));
    int end = command.words().get(command.words().size() - 1).end();
    return isNew && !decided
        ? Optional.of(
            new Problem(
                Problem.Kind.MISSING,
                end,
                end,
                "Something is missing: `via GATEWAY`, or `dev INTERFACE`."))
        : Optional.empty();
  }
}
