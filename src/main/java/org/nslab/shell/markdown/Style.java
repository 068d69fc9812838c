package org.nslab.shell.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How text looks: by ECMA-48's "select graphic rendition", kept to what every terminal has.
 *
 * @param bold whether it is bold
 * @param underlined whether it is underlined
 * @param colour 31 to 36 for a standard foreground colour, 0 for the terminal's own
 */
public record Style(boolean bold, boolean underlined, int colour) {

  /** The terminal's own look. */
  public static final Style PLAIN = new Style(false, false, 0);

  /** Ends every style. */
  static final String RESET = "\u001b[0m";

  /** Black and white are left out: one of them is the background. */
  public Style {
    if (colour != 0 && (colour < 31 || colour > 36)) {
      throw new IllegalArgumentException("colour " + colour);
    }
  }

  /** Whether this is {@link #PLAIN}. */
  boolean isPlain() {
    return !bold && !underlined && colour == 0;
  }

  // A record's own equals is made when it is first called, which the first screen would wait for.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Style style
        && bold == style.bold
        && underlined == style.underlined
        && colour == style.colour;
  }

  @Override
  public int hashCode() {
    return 4 * colour + (bold ? 2 : 0) + (underlined ? 1 : 0);
  }

  /** This style with another on top. */
  public Style plus(Style other) {
    return new Style(
        bold || other.bold,
        underlined || other.underlined,
        other.colour == 0 ? colour : other.colour);
  }

  /** The text in this style, and the terminal's own look after it. */
  public String apply(String text) {
    return isPlain() || text.isEmpty() ? text : sequence() + text + RESET;
  }

  /** What switches it on; nothing for the plain style. */
  String sequence() {
    List<String> codes = new ArrayList<>();
    if (bold) {
      codes.add("1");
    }
    if (underlined) {
      codes.add("4");
    }
    if (colour != 0) {
      codes.add(String.valueOf(colour));
    }
    return codes.isEmpty() ? "" : "\u001b[" + String.join(";", codes) + "m";
  }
}
