package org.nslab.trace;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was found at a step. It is put into words only when somebody reads it.
 *
 * @param format as of {@link String#format}
 * @param arguments what stands in it; their own {@code toString} is the text
 */
public record Fact(String format, List<Object> arguments) {

  /** Copies the list. */
  public Fact {
    arguments = List.copyOf(arguments);
  }

  /** A fact with these arguments; an absent one reads as nothing. */
  static Fact of(String format, @Nullable Object... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] == null) {
        arguments[i] = "";
      }
    }
    return new Fact(format, present(arguments));
  }

  @SuppressWarnings("NullAway") // None is null any more.
  private static List<Object> present(@Nullable Object[] arguments) {
    return Arrays.asList(arguments);
  }

  /** The text. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, format, arguments.toArray());
  }
}
