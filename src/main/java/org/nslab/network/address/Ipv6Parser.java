package org.nslab.network.address;

import java.util.Optional;

/** Reads the text forms of RFC 4291, section 2.2. */
final class Ipv6Parser {

  private static final int GROUPS = 8;

  private final String text;
  private final int[] groups = new int[GROUPS];
  private int count;

  /** Where the groups that "::" stands for belong; -1 where there is none. */
  private int gap = -1;

  private Ipv6Parser(String text) {
    this.text = text;
  }

  static Optional<Ipv6Address> parse(String text) {
    Ipv6Parser parser = new Ipv6Parser(text);
    return text.length() >= 2 && text.length() <= 45 && parser.read()
        ? Optional.of(parser.address())
        : Optional.empty();
  }

  private boolean read() {
    int at = 0;
    if (text.startsWith("::")) {
      gap = 0;
      at = 2;
    } else if (text.startsWith(":")) {
      return false;
    }
    while (at < text.length()) {
      int end = text.indexOf(':', at);
      String part = text.substring(at, end < 0 ? text.length() : end);
      if (!group(part, end < 0)) {
        return false;
      }
      at = end < 0 ? text.length() : end + 1;
      if (end >= 0 && at < text.length() && text.charAt(at) == ':') {
        if (gap >= 0) {
          return false;
        }
        gap = count;
        at++;
      } else if (end >= 0 && at == text.length()) {
        return false;
      }
    }
    return gap >= 0 ? count < GROUPS : count == GROUPS;
  }

  private boolean group(String part, boolean last) {
    if (last && part.indexOf('.') >= 0) {
      Optional<Ipv4Address> v4 = Ipv4Address.parseV4(part);
      return v4.isPresent() && add(v4.get().bits() >>> 16) && add(v4.get().bits() & 0xffff);
    }
    if (part.isEmpty() || part.length() > 4) {
      return false;
    }
    int value = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return false;
      }
      value = value << 4 | digit;
    }
    return add(value);
  }

  private boolean add(int group) {
    if (count == GROUPS) {
      return false;
    }
    groups[count++] = group;
    return true;
  }

  private Ipv6Address address() {
    int missing = GROUPS - count;
    long[] halves = new long[2];
    for (int i = 0; i < GROUPS; i++) {
      boolean inGap = gap >= 0 && i >= gap && i < gap + missing;
      int from = gap >= 0 && i >= gap + missing ? i - missing : i;
      halves[i / 4] = halves[i / 4] << 16 | (inGap ? 0 : groups[from]);
    }
    return new Ipv6Address(halves[0], halves[1]);
  }
}
