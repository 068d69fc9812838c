package org.nslab.simulation.netfilter;

import java.util.Map;
import java.util.Optional;
import org.nslab.network.netfilter.TcpFlags;

/** What {@code iptables -L} says of matches and targets, each with a blank in front. */
final class ExtensionText {

  private static final Map<String, String> ICMP =
      Map.of(
          "0", "echo-reply",
          "3", "destination-unreachable",
          "5", "redirect",
          "8", "echo-request",
          "11", "time-exceeded");

  private ExtensionText() {}

  static String of(Extension extension, boolean numeric) {
    return switch (extension.name()) {
      case "tcp", "udp" -> ports(extension, numeric);
      case "icmp" -> each(extension, "", term -> icmp(term, numeric));
      case "conntrack" -> each(extension, "", term -> not(term) + "ctstate " + term.value());
      case "state" -> each(extension, "", term -> not(term) + "state " + term.value());
      case "comment" -> each(extension, "", term -> "/* " + bare(term.value()) + " */");
      case "mac" -> each(extension, "", term -> "MAC " + tight(term) + term.value());
      case "mark" -> each(extension, "", term -> "mark match " + tight(term) + term.value());
      case "multiport" -> each(extension, "multiport ", term -> multiport(term, numeric));
      case "iprange" -> each(extension, "", term -> range(term));
      case "addrtype" ->
          each(
              extension,
              "ADDRTYPE match ",
              t -> t.option().substring(2) + " " + tight(t) + t.value());
      case "REJECT" -> each(extension, "", term -> "reject-with " + term.value());
      case "LOG" -> log(extension, numeric);
      case "MASQUERADE" -> each(extension, "", term -> "masq ports: " + term.value());
      case "REDIRECT" -> each(extension, "", term -> "redir ports " + term.value());
      case "SNAT", "DNAT" -> each(extension, "", term -> "to:" + term.value());
      case "MARK" -> each(extension, "", term -> mark(term.value()));
      default -> "";
    };
  }

  private interface Words {
    String of(Term term);
  }

  private static String each(Extension extension, String before, Words words) {
    StringBuilder text = new StringBuilder();
    extension.terms().forEach(term -> text.append(' ').append(before).append(words.of(term)));
    return text.toString();
  }

  private static String not(Term term) {
    return term.negated() ? "! " : "";
  }

  private static String tight(Term term) {
    return term.negated() ? "!" : "";
  }

  private static String ports(Extension extension, boolean numeric) {
    StringBuilder text = new StringBuilder(" " + extension.name());
    for (Term term : extension.terms()) {
      String value = term.value();
      if (term.option().equals("--tcp-flags")) {
        text.append(" flags:").append(tight(term)).append(flags(value, numeric));
        continue;
      }
      boolean range = value.indexOf(':') >= 0;
      text.append(term.option().equals("--sport") ? " spt" : " dpt")
          .append(range ? "s:" : ":")
          .append(tight(term))
          .append(numeric ? value : names(value));
    }
    return text.toString();
  }

  private static String flags(String value, boolean numeric) {
    String[] parts = value.split(" ", 2);
    return numeric
        ? String.format("0x%02X/0x%02X", bits(parts[0]), bits(parts[1]))
        : parts[0] + "/" + parts[1];
  }

  private static int bits(String names) {
    return TcpFlags.bits(names).orElse(0);
  }

  private static String names(String ports) {
    StringBuilder text = new StringBuilder();
    for (String part : ports.split("(?<=[,:])", -1)) {
      String port = part.replaceAll("[,:]", "");
      text.append(Ports.name(port)).append(part.substring(port.length()));
    }
    return text.toString();
  }

  private static String icmp(Term term, boolean numeric) {
    String name = Optional.ofNullable(ICMP.get(term.value())).orElse("type " + term.value());
    return numeric ? tight(term) + "icmptype " + term.value() : "icmp " + tight(term) + name;
  }

  private static String multiport(Term term, boolean numeric) {
    return term.option().substring(2)
        + " "
        + not(term)
        + (numeric ? term.value() : names(term.value()));
  }

  private static String range(Term term) {
    String which = term.option().equals("--src-range") ? "source" : "destination";
    return which + " IP range " + not(term) + term.value();
  }

  private static String bare(String text) {
    return text.startsWith("\"")
        ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1")
        : text;
  }

  private static String log(Extension extension, boolean numeric) {
    String prefix =
        extension.term("--log-prefix").map(t -> " prefix \"" + bare(t.value()) + "\"").orElse("");
    return (numeric ? " LOG flags 0 level 4" : " LOG level warn") + prefix;
  }

  private static String mark(String value) {
    return value.endsWith("/0xffffffff")
        ? "MARK set " + value.replace("/0xffffffff", "")
        : "MARK xset " + value;
  }
}
