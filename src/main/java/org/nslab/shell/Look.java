package org.nslab.shell;

import java.util.Locale;
import java.util.Map;
import org.nslab.shell.markdown.Palette;
import org.nslab.shell.markdown.Theme;

/**
 * How the prompt looks.
 *
 * @param palette colours, or none
 * @param theme Unicode, or ASCII alone
 * @param plain whether cursor tricks are left out, for screen readers
 */
public record Look(Palette palette, Theme theme, boolean plain) {

  /**
   * With colours or without, plain or not. The signs are those that the terminal has.
   *
   * @param environment the variables that tell of the terminal
   */
  public static Look of(boolean colour, boolean plain, Map<String, String> environment) {
    return new Look(
        colour ? Palette.COLOURS : Palette.NONE,
        plain || !hasUnicode(environment) ? Theme.ASCII : Theme.UNICODE,
        plain);
  }

  /** A sentence of nslab's, with the signs that the terminal has. */
  public static String text(String sentence, Map<String, String> environment) {
    return (hasUnicode(environment) ? Theme.UNICODE : Theme.ASCII).text(sentence);
  }

  /**
   * By the locale, as {@code man 7 locale} has it; a dumb terminal is not asked for much. The
   * launcher gives Java a locale with UTF-8, and keeps the terminal's in {@code NSLAB_LOCALE}.
   */
  static boolean hasUnicode(Map<String, String> environment) {
    if ("dumb".equals(environment.get("TERM"))) {
      return false;
    }
    for (String name : new String[] {"NSLAB_LOCALE", "LC_ALL", "LC_CTYPE", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8");
      }
    }
    return false;
  }
}
