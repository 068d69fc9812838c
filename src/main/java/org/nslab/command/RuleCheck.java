package org.nslab.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the parts of a rule of iptables need of each other, beyond the words themselves. */
final class RuleCheck {

  /** man 8 iptables, "-i" and "-o": the chains whose packets have no such interface. */
  private static final Map<String, List<String>> WITHOUT =
      Map.of(
          "-i", List.of("OUTPUT", "POSTROUTING"),
          "-o", List.of("INPUT", "PREROUTING"));

  /** man 8 iptables-extensions: the matches that look into one protocol's header. */
  private static final List<String> OF_PROTOCOL =
      List.of("tcp", "udp", "icmp", "icmpv6", "multiport");

  /** man 8 iptables-extensions: what a target cannot do without. */
  private static final Map<String, String> NEEDS =
      Map.of("DNAT", "--to-destination", "SNAT", "--to-source");

  private static final Pattern WITH_PORT = Pattern.compile("[0-9.-]*:[0-9]+.*");

  private final Command command;

  private RuleCheck(Command command) {
    this.command = command;
  }

  /** The first part that iptables would refuse for want, or because, of another. */
  static Optional<Problem> problem(Command command) {
    if (!FirewallCheck.isFirewall(Optional.of(command))) {
      return Optional.empty();
    }
    RuleCheck check = new RuleCheck(command);
    return check
        .interfaceOfChain()
        .or(check::matchWithoutProtocol)
        .or(check::portWithoutProtocol)
        .or(check::targetWithoutOption);
  }

  private Optional<Problem> interfaceOfChain() {
    String chain = command.reading().value(Slot.CHAIN).orElse("");
    for (String option : List.of("-i", "-o")) {
      if (WITHOUT.getOrDefault(option, List.of()).contains(chain)) {
        String way = option.equals("-i") ? "comes in" : "leaves";
        Optional<Problem> found =
            first(
                taken -> !taken.isValue() && taken.item().isSpelled(option),
                "In `"
                    + chain
                    + "` no packet "
                    + way
                    + " by an interface, so that `"
                    + option
                    + "` makes no sense there.");
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> matchWithoutProtocol() {
    return hasProtocol()
        ? Optional.empty()
        : first(
            taken ->
                taken.isValue()
                    && taken.item().isSpelled("-m")
                    && OF_PROTOCOL.contains(taken.word().text()),
            "That looks into the packets of one protocol, which `-p` names: `-p tcp`, `-p udp`.");
  }

  private Optional<Problem> portWithoutProtocol() {
    return hasProtocol()
        ? Optional.empty()
        : first(
            taken ->
                taken.fills(Slot.NAT_TARGET) && WITH_PORT.matcher(taken.word().text()).matches(),
            "Only packets of a protocol with ports have one: `-p tcp` or `-p udp` is missing.");
  }

  private boolean hasProtocol() {
    return command.reading().value(Slot.IP_PROTOCOL).isPresent()
        || command.words().stream().anyMatch(word -> !word.fixed());
  }

  private Optional<Problem> targetWithoutOption() {
    List<Taken> all = command.reading().taken();
    for (Taken taken : all) {
      String option = NEEDS.getOrDefault(taken.word().text(), "");
      boolean isTarget = taken.isValue() && taken.item().isSpelled("-j") && !option.isEmpty();
      boolean given = all.stream().anyMatch(other -> other.item().isSpelled(option));
      if (isTarget && !given && command.words().stream().allMatch(Word::fixed)) {
        String sentence = "Something is missing: `" + option + " ADDRESS`.";
        return Optional.of(Problem.missing(command.end(), sentence));
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> first(Predicate<Taken> which, String sentence) {
    return command.reading().taken().stream()
        .filter(which)
        .map(Taken::word)
        .findFirst()
        .map(word -> Problem.at(word, Problem.Kind.UNEXPECTED, sentence));
  }
}
