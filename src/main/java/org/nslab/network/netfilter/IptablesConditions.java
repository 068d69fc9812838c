package org.nslab.network.netfilter;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.nslab.network.netfilter.Expression.Condition;
import org.nslab.network.netfilter.Expression.Match;
import org.nslab.network.netfilter.Expression.UnknownCondition;

/** The conditions of an iptables rule, man 8 iptables and man 8 iptables-extensions. */
final class IptablesConditions {

  private record Option(Field field, Function<String, Optional<Values>> reader) {}

  private static final Map<String, Option> OPTIONS =
      Map.ofEntries(
          entry("-s", new Option(Field.SOURCE, SpecValues::network)),
          entry("-d", new Option(Field.DESTINATION, SpecValues::network)),
          entry("-i", new Option(Field.IN_INTERFACE, SpecValues::device)),
          entry("-o", new Option(Field.OUT_INTERFACE, SpecValues::device)),
          entry("-p", new Option(Field.PROTOCOL, SpecValues::protocol)),
          entry("--sport", new Option(Field.SOURCE_PORT, SpecValues::ports)),
          entry("--sports", new Option(Field.SOURCE_PORT, SpecValues::ports)),
          entry("--dport", new Option(Field.DESTINATION_PORT, SpecValues::ports)),
          entry("--dports", new Option(Field.DESTINATION_PORT, SpecValues::ports)),
          entry("--ctstate", new Option(Field.CONNECTION_STATE, IptablesConditions::states)),
          entry("--state", new Option(Field.CONNECTION_STATE, IptablesConditions::states)),
          entry("--src-range", new Option(Field.SOURCE, SpecValues::range)),
          entry("--dst-range", new Option(Field.DESTINATION, SpecValues::range)),
          entry("--src-type", new Option(Field.SOURCE_TYPE, SpecValues::words)),
          entry("--dst-type", new Option(Field.DESTINATION_TYPE, SpecValues::words)),
          entry("--mac-source", new Option(Field.SOURCE_MAC, SpecValues::words)),
          entry("--pkt-type", new Option(Field.PACKET_TYPE, SpecValues::words)),
          entry("--physdev-in", new Option(Field.IN_PORT, SpecValues::device)),
          entry("--physdev-out", new Option(Field.OUT_PORT, SpecValues::device)),
          entry("--ttl-eq", new Option(Field.TTL, SpecValues::exactly)),
          entry("--ttl-lt", new Option(Field.TTL, SpecValues::below)),
          entry("--ttl-gt", new Option(Field.TTL, SpecValues::above)),
          entry("--length", new Option(Field.LENGTH, SpecValues::lengths)));

  private static final List<String> STATES =
      List.of("invalid", "new", "established", "related", "untracked");

  private IptablesConditions() {}

  /**
   * Reads what follows an option.
   *
   * @param module the extension that the last {@code -m} or {@code -p} has named
   */
  static List<Condition> read(String option, String module, boolean negated, SpecWords words) {
    String before = negated ? "! " : "";
    String arguments = words.arguments();
    Option known = OPTIONS.get(option);
    if (known != null) {
      return known
          .reader()
          .apply(arguments)
          .<List<Condition>>map(values -> List.of(new Match(known.field(), negated, values)))
          .orElseGet(() -> unknown(before + option, arguments));
    }
    Optional<List<Condition>> special =
        switch (option) {
          case "--mark" -> mark(module, negated, arguments);
          case "--icmp-type" -> icmp(negated, arguments, IcmpTypes::v4);
          case "--icmpv6-type" -> icmp(negated, arguments, IcmpTypes::v6);
          case "--tcp-flags" -> tcpFlags(negated, arguments);
          case "--syn" -> tcpFlags(negated, "FIN,SYN,RST,ACK SYN");
          default -> Optional.empty();
        };
    return special.orElseGet(() -> unknown(before + option, arguments));
  }

  private static List<Condition> unknown(String option, String arguments) {
    return List.of(new UnknownCondition((option + " " + arguments).strip()));
  }

  /** SNAT and DNAT can stand among the states too; they are not understood here. */
  private static Optional<Values> states(String text) {
    return SpecValues.words(text)
        .filter(
            values -> values instanceof Values.Words words && STATES.containsAll(words.words()));
  }

  private static Optional<List<Condition>> mark(String module, boolean negated, String text) {
    Field field = module.equals("connmark") ? Field.CONNECTION_MARK : Field.MARK;
    return SpecValues.mark(text).map(values -> List.of(new Match(field, negated, values)));
  }

  /** {@code 8}, {@code 3/4}, {@code any}; with a code, two conditions. */
  private static Optional<List<Condition>> icmp(
      boolean negated, String text, Function<String, OptionalInt> names) {
    if (text.equals("any") || text.equals("255")) {
      return negated ? Optional.empty() : Optional.of(List.of());
    }
    int slash = text.indexOf('/');
    OptionalInt type = names.apply(slash < 0 ? text : text.substring(0, slash));
    Optional<Values> code =
        slash < 0 ? Optional.empty() : SpecValues.exactly(text.substring(slash + 1));
    if (type.isEmpty() || (slash >= 0 && (code.isEmpty() || negated))) {
      return Optional.empty();
    }
    Condition first =
        new Match(
            Field.ICMP_TYPE, negated, new Values.Numbers(List.of(NumberRange.of(type.getAsInt()))));
    return Optional.of(
        code.<List<Condition>>map(
                values -> List.of(first, new Match(Field.ICMP_CODE, false, values)))
            .orElse(List.of(first)));
  }

  private static Optional<List<Condition>> tcpFlags(boolean negated, String text) {
    List<String> parts = List.of(text.split(" ", -1));
    if (parts.size() != 2) {
      return Optional.empty();
    }
    OptionalInt mask = TcpFlags.bits(parts.get(0));
    OptionalInt value = TcpFlags.bits(parts.get(1));
    return mask.isEmpty() || value.isEmpty()
        ? Optional.empty()
        : Optional.of(
            List.of(
                new Match(
                    Field.TCP_FLAGS,
                    negated,
                    new Values.Masked(mask.getAsInt(), value.getAsInt()))));
  }
}
