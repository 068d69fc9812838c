package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Rule;

/** Rules of iptables as nft prints them; iptables/nft-shared.c and the extensions' xlate. */
final class NftTranslation {

  private static final Map<String, String> ICMP =
      Map.of(
          "0", "echo-reply",
          "3", "destination-unreachable",
          "5", "redirect",
          "8", "echo-request",
          "11", "time-exceeded");

  private NftTranslation() {}

  /** Whether nft warns of it: it is kept as an extension of iptables. */
  static boolean isCompat(Rule rule) {
    Optional<RuleSpec> spec = SpecText.of(rule);
    if (spec.isEmpty()) {
      return true;
    }
    boolean match =
        spec.get().matches().stream()
            .anyMatch(each -> !List.of("tcp", "udp", "mark").contains(each.name()));
    String target = spec.get().targetName();
    return match || (Extensions.isTarget(target) && !Extensions.isVerdict(target));
  }

  static String text(Rule rule) {
    Optional<RuleSpec> found = SpecText.of(rule);
    if (found.isEmpty()) {
      return rule.text();
    }
    RuleSpec spec = found.get();
    List<String> words = new ArrayList<>();
    spec.term("-i").ifPresent(term -> words.add("iifname " + not(term) + device(term.value())));
    spec.term("-o").ifPresent(term -> words.add("oifname " + not(term) + device(term.value())));
    Optional<Term> protocol = spec.term("-p");
    if (protocol.isPresent() && !hasPorts(spec)) {
      words.add("meta l4proto " + not(protocol.get()) + protocol.get().value());
    }
    spec.term("-s").ifPresent(term -> words.add("ip saddr " + not(term) + network(term)));
    spec.term("-d").ifPresent(term -> words.add("ip daddr " + not(term) + network(term)));
    spec.matches().forEach(match -> match(words, spec, match));
    Counters counters = rule.counters().orElse(Counters.ZERO);
    words.add("counter packets " + counters.packets() + " bytes " + counters.bytes());
    String target = spec.target().map(each -> target(each, spec.goTo())).orElse("");
    if (!target.isEmpty()) {
      words.add(target);
    }
    return String.join(" ", words);
  }

  /** Whether a match names the protocol already. */
  private static boolean hasPorts(RuleSpec spec) {
    return spec.matches().stream()
        .anyMatch(each -> List.of("tcp", "udp").contains(each.name()) && !each.terms().isEmpty());
  }

  private static String not(Term term) {
    return term.negated() ? "!= " : "";
  }

  private static String device(String name) {
    return "\"" + (name.endsWith("+") ? name.substring(0, name.length() - 1) + "*" : name) + "\"";
  }

  private static String network(Term term) {
    return term.value().replaceFirst("/32$", "");
  }

  private static void match(List<String> words, RuleSpec spec, Extension match) {
    for (Term term : match.terms()) {
      words.add(
          switch (match.name()) {
            case "tcp", "udp" -> port(match.name(), term);
            case "icmp" -> "icmp type " + not(term) + ICMP.getOrDefault(term.value(), term.value());
            case "conntrack", "state" ->
                "ct state " + (term.negated() ? "! " : "") + term.value().toLowerCase(Locale.ROOT);
            case "mac" -> "ether saddr " + not(term) + term.value();
            case "mark" -> mark(term);
            case "multiport" -> several(spec, term);
            case "iprange" ->
                (term.option().equals("--src-range") ? "ip saddr " : "ip daddr ")
                    + not(term)
                    + term.value();
            case "addrtype" ->
                "fib "
                    + (term.option().equals("--src-type") ? "saddr" : "daddr")
                    + " type "
                    + not(term)
                    + term.value().toLowerCase(Locale.ROOT);
            default -> "";
          });
    }
  }

  private static String port(String protocol, Term term) {
    if (term.option().equals("--tcp-flags")) {
      String[] parts = term.value().toLowerCase(Locale.ROOT).split(" ", 2);
      return "tcp flags " + not(term) + parts[1] + " / " + parts[0];
    }
    return protocol + " " + term.option().substring(2) + " " + not(term) + dashed(term.value());
  }

  private static String dashed(String ports) {
    return ports.replace(':', '-');
  }

  private static String mark(Term term) {
    long value = Long.decode(term.value().replaceFirst("/.*", ""));
    return "meta mark " + not(term) + String.format("0x%08x", value);
  }

  private static String several(RuleSpec spec, Term term) {
    String protocol = spec.term("-p").map(Term::value).orElse("th");
    String ports = dashed(term.value()).replace(",", ", ");
    String which = term.option().equals("--sports") ? "sport " : "dport ";
    boolean one = ports.indexOf(',') < 0;
    return protocol + " " + which + not(term) + (one ? ports : "{ " + ports + " }");
  }

  private static String target(Extension target, boolean goTo) {
    String value = target.terms().isEmpty() ? "" : target.terms().get(0).value();
    return switch (target.name()) {
      case "ACCEPT", "DROP", "RETURN" -> target.name().toLowerCase(Locale.ROOT);
      case "REJECT" -> reject(value);
      case "LOG" -> value.isEmpty() ? "log" : "log prefix " + quoted(value);
      case "MASQUERADE" -> value.isEmpty() ? "masquerade" : "masquerade to :" + value;
      case "REDIRECT" -> value.isEmpty() ? "redirect" : "redirect to :" + value;
      case "SNAT" -> "snat to " + value;
      case "DNAT" -> "dnat to " + value;
      case "MARK" -> "meta mark set " + value.replace("/0xffffffff", "");
      default -> (goTo ? "goto " : "jump ") + target.name();
    };
  }

  private static String quoted(String text) {
    return text.startsWith("\"") ? text : "\"" + text + "\"";
  }

  private static String reject(String with) {
    return switch (with) {
      case "icmp-port-unreachable" -> "reject";
      case "tcp-reset" -> "reject with tcp reset";
      default -> "reject with icmp type " + with.replaceFirst("^icmp-", "");
    };
  }
}
