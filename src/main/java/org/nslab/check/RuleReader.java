package org.nslab.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what follows "rule": where it is, and what it does. */
final class RuleReader {

  private static final List<String> TABLES = List.of("filter", "nat", "mangle", "raw");
  private static final List<String> PROTOCOLS = List.of("icmp", "tcp", "udp");
  private static final List<String> WITH_PORTS = List.of("tcp", "udp");

  private static final Map<String, String> VERDICTS =
      Map.of("accepts", "ACCEPT", "drops", "DROP", "rejects", "REJECT");

  private static final List<String> EFFECTS =
      List.of("masquerades", "sends", "accepts", "drops", "rejects");

  private RuleReader() {}

  static Check read(Words words, boolean denied) throws CheckSyntaxException {
    words.expect("in");
    String table = words.oneOf(TABLES);
    String chain = Terms.word(words, "a chain such as POSTROUTING");
    String namespace = Terms.namespaceIfGiven(words);
    Check rule = new RuleExists(namespace, table, chain, pattern(words));
    return denied ? new Not(rule) : rule;
  }

  private static RulePattern pattern(Words words) throws CheckSyntaxException {
    String effect = words.oneOf(EFFECTS);
    if (effect.equals("masquerades")) {
      return new RulePattern("MASQUERADE").from(Terms.prefix(words));
    }
    if (effect.equals("sends")) {
      RulePattern pattern =
          new RulePattern("DNAT").of(words.oneOf(WITH_PORTS), Optional.of(port(words)));
      words.expect("to");
      return pattern.to(Terms.socket(words));
    }
    return narrowed(new RulePattern(VERDICTS.getOrDefault(effect, "ACCEPT")), words);
  }

  private static RulePattern narrowed(RulePattern pattern, Words words)
      throws CheckSyntaxException {
    RulePattern narrowed = pattern;
    if (!words.atEnd() && !words.accept("from")) {
      String protocol = words.oneOf(PROTOCOLS);
      narrowed = pattern.of(protocol, words.accept("port") ? portNumber(words) : Optional.empty());
    }
    return words.atEnd() ? narrowed : narrowed.from(source(words));
  }

  private static String source(Words words) throws CheckSyntaxException {
    words.accept("from");
    return Terms.prefix(words);
  }

  private static Optional<String> portNumber(Words words) throws CheckSyntaxException {
    return Optional.of(String.valueOf(Terms.number(words)));
  }

  private static String port(Words words) throws CheckSyntaxException {
    words.expect("port");
    return String.valueOf(Terms.number(words));
  }
}
