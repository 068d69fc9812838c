package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.netfilter.Protocols;

/** Collects the parts of a rule while iptables reads its words; iptables/xshared.c. */
final class SpecReader {

  private static final List<String> ORDER = List.of("-s", "-d", "-i", "-o", "-p");
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("--source", "-s"),
          Map.entry("--src", "-s"),
          Map.entry("--destination", "-d"),
          Map.entry("--dst", "-d"),
          Map.entry("--in-interface", "-i"),
          Map.entry("--out-interface", "-o"),
          Map.entry("--protocol", "-p"),
          Map.entry("--proto", "-p"),
          Map.entry("--destination-port", "--dport"),
          Map.entry("--source-port", "--sport"),
          Map.entry("--destination-ports", "--dports"),
          Map.entry("--source-ports", "--sports"),
          Map.entry("--to", "--to-"),
          Map.entry("--set-mark", "--set-xmark"),
          Map.entry("--to-port", "--to-ports"));

  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final Map<String, List<Term>> matches = new LinkedHashMap<>();
  private final List<Term> targetTerms = new ArrayList<>();
  private Optional<String> target = Optional.empty();
  private boolean goTo;

  /** The name under which an option is kept. */
  static String plain(String option) {
    return ALIASES.getOrDefault(option, option);
  }

  static boolean isTerm(String option) {
    return ORDER.contains(option);
  }

  void term(String option, boolean negated, String value) throws Trouble {
    if (terms.containsKey(option)) {
      throw Trouble.words("multiple " + option + " flags not allowed");
    }
    terms.put(option, new Term(option, negated, value));
    if (option.equals("-p")) {
      protocol(value, negated);
    }
  }

  private void protocol(String text, boolean negated) throws Trouble {
    String name = text.toLowerCase(java.util.Locale.ROOT);
    if (name.equals("all") || name.equals("0")) {
      terms.remove("-p");
      return;
    }
    if (Protocols.number(name).isEmpty()) {
      throw Trouble.words("unknown protocol \"" + text + "\" specified");
    }
    terms.put("-p", new Term("-p", negated, ProtocolNames.name(name)));
  }

  void match(String name) throws Trouble {
    if (!Extensions.isMatch(name)) {
      throw Extensions.isReal(name)
          ? Trouble.unknown("-m " + name)
          : Trouble.words("Couldn't load match `" + name + "':No such file or directory\n");
    }
    matches.computeIfAbsent(name, key -> new ArrayList<>());
  }

  void target(String name, boolean forGood) throws Trouble {
    if (target.isPresent()) {
      throw Trouble.words("multiple -j flags not allowed");
    }
    target = Optional.of(name);
    goTo = forGood;
  }

  /** Which extension takes an option; empty where none of those loaded does. */
  Optional<OptionKind> kind(String option) {
    for (Map.Entry<String, List<Term>> match : matches.entrySet()) {
      OptionKind kind = Extensions.ofMatch(match.getKey()).get(option);
      if (kind != null) {
        return Optional.of(kind);
      }
    }
    String name = target.orElse("");
    OptionKind kind = Extensions.ofTarget(name).get(option);
    String protocol = protocolMatch();
    return kind != null
        ? Optional.of(kind)
        : Optional.ofNullable(Extensions.ofMatch(protocol).get(option));
  }

  /** The match that the protocol loads by itself when one of its options is met. */
  private String protocolMatch() {
    Term protocol = terms.get("-p");
    return protocol == null || protocol.negated() ? "" : protocol.value();
  }

  /** Takes an option of an extension. */
  void option(String option, boolean negated, String value) throws Trouble {
    Term term = new Term(option, negated, kind(option).orElseThrow().read(value));
    for (Map.Entry<String, List<Term>> match : matches.entrySet()) {
      if (Extensions.ofMatch(match.getKey()).containsKey(option)) {
        match.getValue().add(term);
        return;
      }
    }
    if (Extensions.ofTarget(target.orElse("")).containsKey(option)) {
      targetTerms.add(term);
    } else {
      matches.computeIfAbsent(protocolMatch(), key -> new ArrayList<>()).add(term);
    }
  }

  /** {@code --to} is short for what the target translates to. */
  String full(String option) {
    if (!option.equals("--to-")) {
      return option;
    }
    return target.orElse("").equals("SNAT") ? "--to-source" : "--to-destination";
  }

  /** The rules that the words mean: one for each source and destination. */
  List<RuleSpec> specs(String chain) throws Trouble {
    check(chain);
    List<RuleSpec> specs = new ArrayList<>();
    for (Term source : networks("-s")) {
      for (Term destination : networks("-d")) {
        specs.add(spec(source, destination));
      }
    }
    return specs;
  }

  private void check(String chain) throws Trouble {
    boolean in = chain.equals("OUTPUT") || chain.equals("POSTROUTING");
    boolean out = chain.equals("INPUT") || chain.equals("PREROUTING");
    if ((in && terms.containsKey("-i")) || (out && terms.containsKey("-o"))) {
      throw Trouble.words("Can't use " + (in ? "-i" : "-o") + " with " + chain + "\n");
    }
    for (Map.Entry<String, List<Term>> match : matches.entrySet()) {
      boolean needs = !List.of("tcp", "udp", "icmp").contains(match.getKey());
      if (needs && match.getValue().isEmpty()) {
        throw Trouble.words(match.getKey() + ": At least one option is required");
      }
    }
    String name = target.orElse("");
    for (String option : List.of("--to-source", "--to-destination", "--set-xmark")) {
      if (Extensions.ofTarget(name).containsKey(option) && targetTerms.isEmpty()) {
        throw Trouble.words(name + ": option \"" + option + "\" must be specified\n");
      }
    }
  }

  private RuleSpec spec(Term source, Term destination) {
    List<Term> ordered = new ArrayList<>();
    for (String option : ORDER) {
      Term term =
          option.equals("-s") ? source : option.equals("-d") ? destination : terms.get(option);
      if (term != null && !term.value().isEmpty()) {
        ordered.add(term);
      }
    }
    List<Extension> loaded = new ArrayList<>();
    matches.forEach((name, own) -> loaded.add(ordered(name, own, Extensions.ofMatch(name))));
    List<Term> own = new ArrayList<>(targetTerms);
    if (target.orElse("").equals("REJECT") && own.isEmpty()) {
      own.add(new Term("--reject-with", false, "icmp-port-unreachable"));
    }
    return new RuleSpec(
        ordered, loaded, target.map(name -> ordered(name, own, Extensions.ofTarget(name))), goTo);
  }

  private static Extension ordered(String name, List<Term> own, Map<String, OptionKind> options) {
    List<Term> ordered = new ArrayList<>();
    for (String option : options.keySet()) {
      own.stream().filter(term -> term.option().equals(option)).forEach(ordered::add);
    }
    return new Extension(name, ordered);
  }

  private List<Term> networks(String option) throws Trouble {
    Term term = terms.get(option);
    if (term == null) {
      return List.of(new Term(option, false, ""));
    }
    List<Term> networks = new ArrayList<>();
    for (String part : term.value().split(",", -1)) {
      networks.add(new Term(option, term.negated(), network(part)));
    }
    return networks;
  }

  private static String network(String text) throws Trouble {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    String mask = slash < 0 ? "32" : text.substring(slash + 1);
    if (address.equals("localhost")) {
      return network("127.0.0.1/" + mask);
    }
    Optional<IpAddress> found =
        IpAddress.parse(address).filter(each -> each.family() == Family.INET);
    if (found.isEmpty()) {
      throw Trouble.words("host/network `" + address + "' not found");
    }
    int length = Masks.length(mask);
    if (length < 0) {
      throw Trouble.words("invalid mask `" + mask + "' specified");
    }
    return length == 0 ? "" : found.get().masked(length) + "/" + length;
  }
}
