package org.nslab.network.netfilter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.netfilter.Expression.Translate;
import org.nslab.network.netfilter.Expression.Translate.Kind;

/** The target of an iptables rule, man 8 iptables-extensions, "TARGET EXTENSIONS". */
final class IptablesTargets {

  private static final Set<String> NAT_OPTIONS =
      Set.of("--random", "--random-fully", "--persistent");

  private final String target;
  private final Map<String, String> options = new HashMap<>();

  private IptablesTargets(String target, SpecWords words) {
    this.target = target;
    while (!words.atEnd()) {
      String option = words.take();
      options.put(option, words.arguments());
    }
  }

  /** Reads what follows {@code -j}. */
  static Expression read(String target, SpecWords words, Set<String> chains) {
    if (chains.contains(target)) {
      return new Expression.Jump(target, false);
    }
    IptablesTargets reader = new IptablesTargets(target, words);
    return reader.expression().orElseGet(reader::unknown);
  }

  private Expression unknown() {
    StringBuilder text = new StringBuilder(target);
    options.forEach((name, value) -> text.append(' ').append((name + " " + value).strip()));
    return new Expression.UnknownAction(text.toString());
  }

  private String option(String name) {
    return options.getOrDefault(name, "");
  }

  private Optional<Expression> expression() {
    return switch (target) {
      case "ACCEPT" -> Optional.of(new Expression.Accept());
      case "DROP" -> Optional.of(new Expression.Drop());
      case "RETURN" -> Optional.of(new Expression.Return());
      case "QUEUE", "NFQUEUE" -> Optional.of(new Expression.Queue());
      case "REJECT" ->
          Optional.of(
              new Expression.Reject(
                  options.getOrDefault("--reject-with", "icmp-port-unreachable")));
      case "LOG" -> Optional.of(new Expression.Log(option("--log-prefix")));
      case "NOTRACK" -> Optional.of(new Expression.NoTrack());
      case "CT" ->
          options.keySet().equals(Set.of("--notrack"))
              ? Optional.of(new Expression.NoTrack())
              : Optional.empty();
      case "MARK" -> mark(Field.MARK);
      case "CONNMARK" -> mark(Field.CONNECTION_MARK);
      case "MASQUERADE" -> toPorts(Kind.MASQUERADE);
      case "REDIRECT" -> toPorts(Kind.REDIRECT);
      case "SNAT" -> translate(Kind.SNAT, option("--to-source"));
      case "DNAT" -> translate(Kind.DNAT, option("--to-destination"));
      default -> Optional.empty();
    };
  }

  /** {@code --set-xmark value/mask} clears the mask's bits; {@code --set-mark} the value's too. */
  private Optional<Expression> mark(Field field) {
    if (options.size() != 1) {
      return Optional.empty();
    }
    String option = options.keySet().iterator().next();
    return SpecValues.masked(Objects.requireNonNull(options.get(option)))
        .flatMap(
            masked ->
                switch (option) {
                  case "--set-xmark" ->
                      Optional.of(new Expression.SetMark(field, masked.mask(), masked.value()));
                  case "--set-mark" ->
                      Optional.of(
                          new Expression.SetMark(
                              field, masked.mask() | masked.value(), masked.value()));
                  default -> Optional.empty();
                });
  }

  private Set<String> natOptions() {
    Set<String> set = new HashSet<>();
    for (String option : options.keySet()) {
      if (NAT_OPTIONS.contains(option)) {
        set.add(option.substring(2));
      }
    }
    return set;
  }

  private Optional<Expression> toPorts(Kind kind) {
    if (!options.containsKey("--to-ports")) {
      return Optional.of(new Translate(kind, Optional.empty(), Optional.empty(), natOptions()));
    }
    return SpecValues.range(option("--to-ports"), '-', 65535)
        .map(ports -> new Translate(kind, Optional.empty(), Optional.of(ports), natOptions()));
  }

  /** {@code 1.2.3.4}, {@code 1.2.3.4-1.2.3.9:80-90}, {@code [::1]:80}, {@code :80}. */
  private Optional<Expression> translate(Kind kind, String text) {
    boolean bracketed = text.startsWith("[");
    int colon = bracketed ? text.indexOf("]:") + 1 : text.indexOf(':');
    boolean bare = !bracketed && colon >= 0 && text.indexOf(':', colon + 1) >= 0;
    boolean hasPorts = colon > 0 || (colon == 0 && !bracketed);
    String address = bare || !hasPorts ? text : text.substring(0, colon);
    String ports = bare || !hasPorts ? "" : text.substring(colon + 1);
    Optional<AddressRange> addresses =
        SpecValues.addresses(address.replace("[", "").replace("]", ""));
    Optional<NumberRange> range =
        ports.isEmpty()
            ? Optional.empty()
            : SpecValues.range(List.of(ports.split("/", -1)).get(0), '-', 65535);
    if ((addresses.isEmpty() && !address.isEmpty()) || (range.isEmpty() && !ports.isEmpty())) {
      return Optional.empty();
    }
    return addresses.isEmpty() && range.isEmpty()
        ? Optional.empty()
        : Optional.of(new Translate(kind, addresses, range, natOptions()));
  }
}
