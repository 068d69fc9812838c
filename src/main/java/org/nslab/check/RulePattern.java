package org.nslab.check;

import java.util.List;
import java.util.Optional;

/**
 * What a rule must do, as {@code iptables -S} writes it.
 *
 * @param target such as {@code MASQUERADE}, {@code DNAT}, {@code DROP}
 * @param source the network that it is about
 * @param protocol such as {@code icmp}
 * @param port the destination port
 * @param destination where DNAT sends it, address and port
 */
record RulePattern(
    String target,
    Optional<String> source,
    Optional<String> protocol,
    Optional<String> port,
    Optional<String> destination) {

  RulePattern(String target) {
    this(target, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  RulePattern from(String network) {
    return new RulePattern(target, Optional.of(network), protocol, port, destination);
  }

  RulePattern of(String aProtocol, Optional<String> aPort) {
    return new RulePattern(target, source, Optional.of(aProtocol), aPort, destination);
  }

  RulePattern to(String socket) {
    return new RulePattern(target, source, protocol, port, Optional.of(socket));
  }

  /** Whether a line of {@code iptables -S} is such a rule; one that excludes by "!" is not. */
  boolean matches(String rule) {
    List<String> words = Words.of(rule);
    return !words.contains("!")
        && option(words, "-j").filter(target::equals).isPresent()
        && agrees(source, option(words, "-s"))
        && agrees(protocol, option(words, "-p"))
        && agrees(port, option(words, "--dport"))
        && agrees(destination, option(words, "--to-destination"));
  }

  private static boolean agrees(Optional<String> wanted, Optional<String> found) {
    return wanted.isEmpty() || found.filter(text -> same(wanted.get(), text)).isPresent();
  }

  private static boolean same(String wanted, String found) {
    return wanted.equals(found)
        || (wanted.contains("/") && found.contains("/") && Addresses.same(wanted, found));
  }

  private static Optional<String> option(List<String> words, String name) {
    int at = words.indexOf(name);
    return at < 0 || at + 1 >= words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
  }
}
