package org.nslab.check;

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
}
