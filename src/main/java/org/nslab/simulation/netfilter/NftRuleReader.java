package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;
import org.nslab.network.netfilter.AddressRange;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Expression;
import org.nslab.network.netfilter.Expression.Match;
import org.nslab.network.netfilter.Expression.Translate;
import org.nslab.network.netfilter.Field;
import org.nslab.network.netfilter.IcmpTypes;
import org.nslab.network.netfilter.NumberRange;
import org.nslab.network.netfilter.Protocols;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.TableFamily;
import org.nslab.network.netfilter.Values;

/** Reads a rule of nft; man 8 nft. What is not known here gives no rule. */
final class NftRuleReader {

  private final List<String> words;
  private final TableFamily family;
  private final List<String> text = new ArrayList<>();
  private final List<Expression> expressions = new ArrayList<>();
  private boolean counts;
  private boolean ipv4;
  private int at;

  private NftRuleReader(List<String> words, TableFamily family) {
    this.words = words;
    this.family = family;
  }

  /** The rule that the words make; empty where one of them is not known. */
  static Optional<Rule> read(List<String> words, TableFamily family, long handle) {
    NftRuleReader reader = new NftRuleReader(words, family);
    while (reader.at < words.size()) {
      if (!reader.part(reader.next())) {
        return Optional.empty();
      }
    }
    Optional<Counters> counters = reader.counts ? Optional.of(Counters.ZERO) : Optional.empty();
    return Optional.of(
        new Rule(
            String.join(" ", reader.text), reader.expressions, counters, handle, Optional.empty()));
  }

  private String next() {
    return at < words.size() ? words.get(at++) : "";
  }

  private boolean accept(String word) {
    boolean found = at < words.size() && words.get(at).equals(word);
    at += found ? 1 : 0;
    return found;
  }

  private boolean part(String word) {
    return switch (word) {
      case "ip" -> ip(next());
      case "icmp" -> accept("type") && icmp();
      case "tcp", "udp" -> ports(word, next());
      case "ct" -> accept("state") && states();
      case "meta" -> meta(next());
      case "iif", "iifname" -> device(word, Field.IN_INTERFACE);
      case "oif", "oifname" -> device(word, Field.OUT_INTERFACE);
      case "counter" -> counter();
      case "log" -> log();
      default -> verdict(word);
    };
  }

  private void match(String before, boolean negated, String shown, Field field, Values values) {
    text.add(before + (negated ? " != " : " ") + shown);
    expressions.add(new Match(field, negated, values));
  }

  private void protocol(int number) {
    expressions.add(
        new Match(Field.PROTOCOL, false, new Values.Numbers(List.of(NumberRange.of(number)))));
  }

  /** One value, or several in braces. */
  private List<String> values() {
    if (!accept("{")) {
      return List.of(next());
    }
    List<String> values = new ArrayList<>();
    while (at < words.size() && !accept("}")) {
      if (!accept(",")) {
        values.add(next());
      }
    }
    return values;
  }

  private static String shown(List<String> values) {
    return values.size() == 1 ? values.get(0) : "{ " + String.join(", ", values) + " }";
  }

  private boolean ip(String what) {
    boolean negated = accept("!=");
    List<String> values = values();
    ipv4 = true;
    if (what.equals("protocol")) {
      return protocols("ip protocol", negated, values);
    }
    if (!what.equals("saddr") && !what.equals("daddr")) {
      return false;
    }
    List<AddressRange> ranges = new ArrayList<>();
    for (String value : values) {
      Optional<Prefix> prefix = Prefix.parse(value);
      if (prefix.isEmpty()) {
        return false;
      }
      IpAddress first = prefix.get().address().masked(prefix.get().length());
      ranges.add(AddressRange.of(new Prefix(first, prefix.get().length())));
    }
    Field field = what.equals("saddr") ? Field.SOURCE : Field.DESTINATION;
    match("ip " + what, negated, shown(values), field, new Values.Addresses(ranges));
    return true;
  }

  private boolean protocols(String before, boolean negated, List<String> values) {
    List<NumberRange> numbers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String value : values) {
      OptionalInt number = Protocols.number(value);
      if (number.isEmpty()) {
        return false;
      }
      numbers.add(NumberRange.of(number.getAsInt()));
      names.add(ProtocolNames.name(value));
    }
    match(before, negated, shown(names), Field.PROTOCOL, new Values.Numbers(numbers));
    return true;
  }

  private boolean icmp() {
    boolean negated = accept("!=");
    List<String> values = values();
    List<NumberRange> numbers = new ArrayList<>();
    for (String value : values) {
      OptionalInt number = IcmpTypes.v4(value);
      if (number.isEmpty()) {
        return false;
      }
      numbers.add(NumberRange.of(number.getAsInt()));
    }
    protocol(Protocols.ICMP);
    ipv4 = true;
    match("icmp type", negated, shown(values), Field.ICMP_TYPE, new Values.Numbers(numbers));
    return true;
  }

  private boolean ports(String protocol, String which) {
    boolean negated = accept("!=");
    List<String> values = values();
    List<NumberRange> numbers = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (String value : values) {
      String plain = value.replace('-', ':');
      try {
        String[] ends = Ports.one(plain).split(":", 2);
        long first = Long.parseLong(ends[0]);
        numbers.add(new NumberRange(first, ends.length > 1 ? Long.parseLong(ends[1]) : first));
        shown.add(String.join("-", ends));
      } catch (Trouble wrong) {
        return false;
      }
    }
    if (!which.equals("dport") && !which.equals("sport")) {
      return false;
    }
    protocol(protocol.equals("tcp") ? Protocols.TCP : Protocols.UDP);
    Field field = which.equals("dport") ? Field.DESTINATION_PORT : Field.SOURCE_PORT;
    match(protocol + " " + which, negated, shown(shown), field, new Values.Numbers(numbers));
    return true;
  }

  private boolean states() {
    boolean negated = accept("!=");
    StringBuilder list = new StringBuilder();
    boolean braces = accept("{");
    while (at < words.size() && words.get(at).matches("[a-z]+|,")) {
      boolean state = words.get(at).matches("invalid|new|established|related|untracked|,");
      if (!state) {
        break;
      }
      list.append(next());
    }
    List<String> states = List.of(list.toString().split(",", -1));
    if (list.isEmpty() || (braces && !accept("}"))) {
      return false;
    }
    match(
        "ct state",
        negated,
        braces ? shown(states) : String.join(",", states),
        Field.CONNECTION_STATE,
        new Values.Words(states));
    return true;
  }

  private boolean meta(String what) {
    if (what.equals("l4proto")) {
      boolean negated = accept("!=");
      return protocols("meta l4proto", negated, values());
    }
    return switch (what) {
      case "iif", "iifname" -> device(what, Field.IN_INTERFACE);
      case "oif", "oifname" -> device(what, Field.OUT_INTERFACE);
      default -> false;
    };
  }

  private boolean device(String word, Field field) {
    boolean negated = accept("!=");
    List<String> names = new ArrayList<>();
    values().forEach(value -> names.add(value.replace("\"", "")));
    if (names.contains("")) {
      return false;
    }
    List<String> quoted = names.stream().map(name -> "\"" + name + "\"").toList();
    match(word, negated, shown(quoted), field, new Values.Words(names));
    return true;
  }

  private boolean counter() {
    counts = true;
    expressions.add(new Expression.Count());
    text.add("counter");
    return true;
  }

  private boolean log() {
    String prefix = accept("prefix") ? next().replace("\"", "") : "";
    expressions.add(new Expression.Log(prefix));
    text.add(prefix.isEmpty() ? "log" : "log prefix \"" + prefix + "\"");
    return true;
  }

  private boolean verdict(String word) {
    switch (word) {
      case "accept" -> verdict(word, new Expression.Accept());
      case "drop" -> verdict(word, new Expression.Drop());
      case "return" -> verdict(word, new Expression.Return());
      case "continue" -> verdict(word, new Expression.Continue());
      case "jump", "goto" -> {
        String chain = next();
        verdict(word + " " + chain, new Expression.Jump(chain, word.equals("goto")));
      }
      case "reject" -> reject();
      case "masquerade", "redirect", "snat", "dnat" -> {
        return translate(word);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void verdict(String shown, Expression expression) {
    text.add(shown);
    expressions.add(expression);
  }

  private void reject() {
    if (accept("with") && accept("tcp") && accept("reset")) {
      verdict("reject with tcp reset", new Expression.Reject("tcp-reset"));
      return;
    }
    if (accept("icmp") || accept("icmpx")) {
      accept("type");
      String type = next();
      verdict("reject with icmp " + type, new Expression.Reject("icmp-" + type));
      return;
    }
    boolean said = family == TableFamily.INET && ipv4;
    verdict(
        said ? "reject with icmp port-unreachable" : "reject",
        new Expression.Reject("icmp-port-unreachable"));
  }

  private boolean translate(String word) {
    Translate.Kind kind = Translate.Kind.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    boolean versioned =
        family == TableFamily.INET
            && (accept("ip") || kind == Translate.Kind.SNAT || kind == Translate.Kind.DNAT);
    Optional<AddressRange> addresses = Optional.empty();
    Optional<NumberRange> ports = Optional.empty();
    String to = "";
    if (accept("to")) {
      to = next();
      int colon = to.indexOf(':');
      String address = colon < 0 ? to : to.substring(0, colon);
      String port = colon < 0 ? "" : to.substring(colon + 1);
      if (!address.isEmpty()) {
        addresses = IpAddress.parse(address).map(AddressRange::of);
        if (addresses.isEmpty()) {
          return false;
        }
      }
      if (!port.isEmpty()) {
        if (!Ports.areValid(port)) {
          return false;
        }
        ports = Optional.of(NumberRange.of(Long.parseLong(port.replaceFirst("-.*", ""))));
      }
    }
    boolean needs = kind == Translate.Kind.SNAT || kind == Translate.Kind.DNAT;
    if (needs && to.isEmpty()) {
      return false;
    }
    verdict(
        word + (versioned && needs ? " ip" : "") + (to.isEmpty() ? "" : " to " + to),
        new Translate(kind, addresses, ports, java.util.Set.of()));
    return true;
  }
}
