package org.nslab.check;

import java.util.List;
import org.nslab.network.NamespaceId;

/** How sentences name things. */
final class Names {

  private static final int MOST = 6;

  private Names() {}

  /** "red", "the host", "the LAN". */
  static String of(String namespace) {
    return namespace.equals(Terms.LAN) ? "the LAN" : NamespaceId.of(namespace);
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
