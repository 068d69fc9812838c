package org.nslab.simulation.iproute;

import java.util.List;
import java.util.Optional;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;

/** Words that are read from left to right; lib/utils.c. */
final class Arguments {

  private final List<String> words;
  private int at;

  Arguments(List<String> words) {
    this.words = words;
  }

  boolean hasNext() {
    return at < words.size();
  }

  /** The word at hand. */
  String peek() {
    return words.get(at);
  }

  String next() {
    return words.get(at++);
  }

  /** Takes the word at hand and returns the one behind it; lib/utils.c: NEXT_ARG. */
  String value() throws Exit {
    at++;
    if (!hasNext()) {
      throw new Exit(Exit.WRONG_USAGE, "Command line is not complete. Try option \"help\"");
    }
    return next();
  }

  List<String> rest() {
    return words.subList(at, words.size());
  }

  /** Whether the word at hand is this one. */
  boolean is(String... spellings) {
    for (String spelling : spellings) {
      if (peek().equals(spelling)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word at hand is the beginning of it; lib/utils.c: matches. */
  boolean begins(String... keywords) {
    for (String keyword : keywords) {
      if (isBeginning(peek(), keyword)) {
        return true;
      }
    }
    return false;
  }

  static boolean isBeginning(String word, String keyword) {
    return !word.isEmpty() && keyword.startsWith(word);
  }

  /** lib/utils.c: get_unsigned. */
  static Optional<Long> number(String text, long most) {
    try {
      long value = Long.decode(text);
      return value < 0 || value > most || text.startsWith("+") || text.startsWith("#")
          ? Optional.empty()
          : Optional.of(value);
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** An address with or without a length; empty length where none was given. */
  record PrefixText(IpAddress address, int length, boolean hasLength) {}

  /** lib/utils.c: get_prefix; {@code default} and its like have the length 0. */
  static PrefixText prefix(String text, Optional<Family> family) throws Exit {
    if (text.equals("default") || text.equals("any") || text.equals("all")) {
      Family chosen = family.orElse(Family.INET);
      String zero = chosen == Family.INET ? "0.0.0.0" : "::";
      return new PrefixText(IpAddress.of(zero), 0, true);
    }
    int slash = text.indexOf('/');
    Optional<IpAddress> address = address(slash < 0 ? text : text.substring(0, slash));
    Optional<Long> length =
        slash < 0 || address.isEmpty()
            ? Optional.empty()
            : length(text.substring(slash + 1), address.get().family());
    boolean wrongFamily =
        address.isPresent() && family.isPresent() && address.get().family() != family.get();
    if (address.isEmpty() || wrongFamily || (slash >= 0 && length.isEmpty())) {
      throw new Exit(
          1,
          "Error: "
              + name(family, "any valid")
              + " prefix is expected rather than \""
              + text
              + "\".");
    }
    IpAddress found = address.get();
    return new PrefixText(
        found, length.map(Long::intValue).orElse(found.family().bits()), slash >= 0);
  }

  private static Optional<Long> length(String text, Family family) {
    if (text.indexOf('.') >= 0 && family == Family.INET) {
      return IpAddress.parse(text).map(mask -> maskLength(mask)).filter(bits -> bits >= 0);
    }
    return number(text, family.bits());
  }

  private static long maskLength(IpAddress mask) {
    for (int length = 0; length <= 32; length++) {
      if (IpAddress.of("255.255.255.255").masked(length).equals(mask)) {
        return length;
      }
    }
    return -1;
  }

  /** lib/utils.c: get_addr_1; IPv4 may leave octets out. */
  static Optional<IpAddress> address(String text) {
    if (text.indexOf(':') >= 0) {
      return IpAddress.parse(text);
    }
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){0,3}")) {
      return Optional.empty();
    }
    int dots = (int) text.chars().filter(c -> c == '.').count();
    String[] octets = (text + ".0".repeat(3 - dots)).split("\\.", -1);
    StringBuilder plain = new StringBuilder();
    for (String octet : octets) {
      plain.append(plain.isEmpty() ? "" : ".").append(Integer.parseInt(octet));
    }
    return IpAddress.parse(plain.toString());
  }

  /** lib/utils.c: get_addr. */
  static IpAddress address(String text, Optional<Family> family) throws Exit {
    Optional<IpAddress> address = address(text);
    if (address.isEmpty() || (family.isPresent() && address.get().family() != family.get())) {
      throw new Exit(
          1,
          "Error: "
              + name(family, "any valid")
              + " address is expected rather than \""
              + text
              + "\".");
    }
    return address.get();
  }

  private static String name(Optional<Family> family, String otherwise) {
    return family.map(known -> known == Family.INET ? "inet" : "inet6").orElse(otherwise);
  }
}
