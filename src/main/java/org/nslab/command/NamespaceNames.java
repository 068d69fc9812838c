package org.nslab.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Namespaces by the names that commands give them. */
final class NamespaceNames {

  /** man 8 ip-netns: a name is a file below /var/run/netns, which is /run/netns. */
  private static final Pattern FILE = Pattern.compile("(?:/var)?/run/netns/([^/]+)");

  private NamespaceNames() {}

  /** The name in {@code red} or {@code /run/netns/red}; empty for another file or a process. */
  static Optional<String> of(String text) {
    Matcher file = FILE.matcher(text);
    if (file.matches()) {
      return Optional.of(file.group(1));
    }
    return text.indexOf('/') < 0 ? Optional.of(text) : Optional.empty();
  }
}
