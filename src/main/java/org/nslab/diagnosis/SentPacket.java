package org.nslab.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.command.Command;
import org.nslab.command.Grammar;
import org.nslab.command.Word;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Flow;

/** Which packet a command sends. */
final class SentPacket {

  private static final Pattern URL =
      Pattern.compile("(?:https?://)?([0-9.]+|\\[[0-9a-fA-F:]+])(?::([0-9]{1,5}))?(?:/.*)?");
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final int ICMP_HEADER = 8;
  private static final int IP_HEADER = 20;
  private static final int IP6_HEADER = 40;

  private final String from;
  private final List<String> words;

  private SentPacket(Command command) {
    from = command.namespace().map(NamespaceId::named).orElse(NamespaceId.HOST);
    words = command.words().stream().map(Word::text).toList();
  }

  /** The first packet that a line sends to an address, if it does. */
  static Optional<Flow> of(String line) {
    for (Command command : Grammar.standard().parse(line).commands()) {
      Command inner = command.innermost();
      SentPacket packet = new SentPacket(inner);
      Optional<Flow> flow =
          switch (inner.name()) {
            case "ping", "ping4", "ping6" -> packet.ping();
            case "curl", "wget" -> packet.page();
            case "nc", "ncat", "netcat" -> packet.connection();
            default -> Optional.empty();
          };
      if (flow.isPresent()) {
        return flow;
      }
    }
    return Optional.empty();
  }

  /** What follows an option, or is written together with it. */
  private Optional<String> value(String option) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals(option) && i + 1 < words.size()) {
        return Optional.of(words.get(i + 1));
      }
      if (word.startsWith(option) && word.length() > option.length()) {
        return Optional.of(word.substring(option.length()));
      }
    }
    return Optional.empty();
  }

  private OptionalInt number(String option) {
    return value(option)
        .filter(text -> text.matches("[0-9]{1,5}"))
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }

  private Optional<Flow> ping() {
    return address().map(this::ping);
  }

  private Flow ping(IpAddress to) {
    Optional<String> bound = value("-I");
    Optional<IpAddress> source = bound.flatMap(IpAddress::parse);
    Flow flow = Flow.ping(from, to).from(source, source.isPresent() ? Optional.empty() : bound);
    boolean whole = value("-M").filter("do"::equals).isPresent();
    int header = ICMP_HEADER + (to.family() == Family.INET ? IP_HEADER : IP6_HEADER);
    OptionalInt size = number("-s");
    int length = size.isPresent() ? size.getAsInt() + header : flow.length();
    return flow.sized(length, whole).living(number("-t").orElse(flow.ttl()));
  }

  /** The last word that is an address; what {@code -I} names is none. */
  private Optional<IpAddress> address() {
    for (int i = words.size() - 1; i > 0; i--) {
      Optional<IpAddress> address = IpAddress.parse(words.get(i));
      boolean named = words.get(i - 1).equals("-I");
      if (address.isPresent() && !named && !words.get(i).matches("[0-9]+")) {
        return address;
      }
    }
    return Optional.empty();
  }

  private Optional<Flow> page() {
    for (int i = words.size() - 1; i > 0; i--) {
      Matcher url = URL.matcher(words.get(i));
      if (url.matches() && words.get(i).matches(".*[.:].*")) {
        String host = url.group(1).replaceAll("[\\[\\]]", "");
        int usual = words.get(i).startsWith("https") ? HTTPS : HTTP;
        int port = url.group(2) == null ? usual : Integer.parseInt(url.group(2));
        return IpAddress.parse(host).map(to -> Flow.tcp(from, to, port));
      }
    }
    return Optional.empty();
  }

  /** {@code nc [-u] ADDRESS PORT}. */
  private Optional<Flow> connection() {
    List<String> plain = new ArrayList<>(words.subList(1, words.size()));
    boolean listens = plain.stream().anyMatch(word -> word.matches("-[a-zA-Z]*l[a-zA-Z]*"));
    boolean udp = plain.stream().anyMatch(word -> word.matches("-[a-zA-Z]*u[a-zA-Z]*"));
    for (int i = 0; i + 1 < plain.size() && !listens; i++) {
      Optional<IpAddress> to = IpAddress.parse(plain.get(i));
      if (to.isPresent() && plain.get(i + 1).matches("[0-9]{1,5}")) {
        int port = Integer.parseInt(plain.get(i + 1));
        return to.map(server -> udp ? Flow.udp(from, server, port) : Flow.tcp(from, server, port));
      }
    }
    return Optional.empty();
  }
}
