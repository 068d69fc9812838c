package org.nslab.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the braces of a grammar line.
 *
 * @param flags the plain words
 * @param group after {@code one=}
 * @param effect {@code looks} or {@code changes}
 * @param manual after {@code man=}
 * @param implied after {@code implied=}
 * @param style {@code iproute}, {@code getopt} or {@code plain}
 */
record ItemMarks(
    Set<Mark> flags,
    Optional<String> group,
    @Nullable Effect effect,
    Optional<String> manual,
    Optional<String> implied,
    Style style) {

  ItemMarks {
    flags = Set.copyOf(flags);
  }

  static ItemMarks of(List<String> written) {
    Set<Mark> flags = EnumSet.noneOf(Mark.class);
    Optional<String> group = Optional.empty();
    Effect effect = null;
    Optional<String> manual = Optional.empty();
    Optional<String> implied = Optional.empty();
    Style style = Style.PLAIN;
    for (String mark : written) {
      String name = mark.toUpperCase(Locale.ROOT);
      if (mark.startsWith("one=")) {
        group = Optional.of(mark.substring(4));
      } else if (mark.startsWith("man=")) {
        manual = Optional.of(mark.substring(4));
      } else if (mark.startsWith("implied=")) {
        implied = Optional.of(mark.substring(8));
      } else if (mark.equals("looks") || mark.equals("changes")) {
        effect = Effect.valueOf(name);
      } else if (mark.equals("iproute") || mark.equals("getopt") || mark.equals("plain")) {
        style = Style.valueOf(name);
      } else {
        flags.add(Mark.valueOf(name));
      }
    }
    return new ItemMarks(flags, group, effect, manual, implied, style);
  }
}
