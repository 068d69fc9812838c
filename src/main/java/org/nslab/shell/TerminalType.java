package org.nslab.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jline.utils.InfoCmp;

/**
 * What terminals can do, by the name in {@code TERM}. JLine knows the common ones by heart, but
 * would start infocmp for them all the same, and reads its own files byte by byte.
 */
final class TerminalType {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private TerminalType() {}

  /** Tells JLine what this type can do, if it is among those that it brought along. */
  static void prepare(String name) {
    capabilities(name).ifPresent(known -> InfoCmp.setLoadedInfoCmp(name, known));
  }

  /** As infocmp would print them; empty for a type that JLine did not bring along. */
  static Optional<String> capabilities(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream in = InfoCmp.class.getResourceAsStream(name + ".caps")) {
      if (in == null) {
        return Optional.empty();
      }
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
