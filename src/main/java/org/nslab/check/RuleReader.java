package org.nslab.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nslab.check.RulePattern.Effect;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;
import org.nslab.network.netfilter.AddressRange;
import org.nslab.network.netfilter.Expression.Translate;
import org.nslab.network.netfilter.NumberRange;
import org.nslab.network.netfilter.Protocols;

/** Reads what follows "rule": where it is, and what it does. */
final class RuleReader {

  private static final List<String> TABLES = List.of("filter", "nat", "mangle", "raw");
  private static final List<String> PROTOCOLS = List.of("icmp", "tcp", "udp");
  private static final List<String> WITH_PORTS = List.of("tcp", "udp");

  private static final Map<String, Effect> VERDICTS =
      Map.of("accepts", Effect.ACCEPT, "drops", Effect.DROP, "rejects", Effect.REJECT);

  private static final List<String> EFFECTS =
      List.of("masquerades", "sends", "accepts", "drops", "rejects");

  private RuleReader() {}

  static Check read(Words words, boolean denied) throws CheckSyntaxException {
    words.expect("in");
    String table = words.oneOf(TABLES);
    String chain = Terms.word(words, "a chain such as POSTROUTING");
    String namespace = Terms.namespaceIfGiven(words);
    String does = words.ahead();
    Check rule = new RuleExists(namespace, table, chain, pattern(words), does);
    return denied ? new Not(rule) : rule;
  }

  private static RulePattern pattern(Words words) throws CheckSyntaxException {
    String effect = words.oneOf(EFFECTS);
    if (effect.equals("masquerades")) {
      return new RulePattern(Effect.MASQUERADE).from(Terms.network(words));
    }
    if (effect.equals("sends")) {
      int protocol = protocol(words, WITH_PORTS);
      words.expect("port");
      OptionalInt port = OptionalInt.of(Terms.number(words));
      words.expect("to");
      return new RulePattern(Effect.DNAT).of(protocol, port).to(target(Terms.socket(words)));
    }
    return narrowed(new RulePattern(VERDICTS.getOrDefault(effect, Effect.ACCEPT)), words);
  }

  private static Translate target(String socket) {
    int colon = socket.lastIndexOf(':');
    String address = socket.substring(0, colon).replaceAll("[\\[\\]]", "");
    long port = Long.parseLong(socket.substring(colon + 1));
    return new Translate(
        Translate.Kind.DNAT,
        Optional.of(AddressRange.of(IpAddress.of(address))),
        Optional.of(NumberRange.of(port)),
        Set.of());
  }

  private static RulePattern narrowed(RulePattern pattern, Words words)
      throws CheckSyntaxException {
    RulePattern narrowed = pattern;
    if (!words.atEnd() && !words.accept("from")) {
      int protocol = protocol(words, PROTOCOLS);
      OptionalInt port =
          words.accept("port") ? OptionalInt.of(Terms.number(words)) : OptionalInt.empty();
      narrowed = pattern.of(protocol, port);
    }
    return words.atEnd() ? narrowed : narrowed.from(source(words));
  }

  private static int protocol(Words words, List<String> choices) throws CheckSyntaxException {
    return Protocols.number(words.oneOf(choices)).orElse(0);
  }

  private static Prefix source(Words words) throws CheckSyntaxException {
    words.accept("from");
    return Terms.network(words);
  }
}
