package org.nslab.check;

import java.util.List;

/** How sentences name things. */
final class Names {

  private static final int MOST = 6;

  private Names() {}

  /** "in red", "on the host". */
  static String in(String namespace) {
    return namespace.equals(Terms.HOST) ? "on the host" : "in " + namespace;
  }

  /** "red", "the host". */
  static String of(String namespace) {
    return switch (namespace) {
      case Terms.HOST -> "the host";
      case Terms.LAN -> "the LAN";
      default -> namespace;
    };
  }

  /** "veth-red in red". */
  static String of(LinkName link) {
    return link.device() + " " + in(link.namespace());
  }

  /** "a", "a and b", "a, b and c", and an end to long lists. */
  static String list(List<String> names) {
    if (names.size() > MOST) {
      int others = names.size() - MOST;
      return String.join(", ", names.subList(0, MOST)) + " and " + others + " more";
    }
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
