package org.nslab.simulation.shell;

/** Backslash sequences of {@code $'…'}, {@code printf} and {@code echo -e}; man 1 bash, QUOTING. */
final class Escapes {

  private static final String LETTERS = "abefnrtv\\'\"?";
  private static final String MEANT = "\u0007\b\u001b\f\n\r\t\u000b\\'\"?";

  private Escapes() {}

  static String ansi(String text) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 >= text.length()) {
        plain.append(c);
        at++;
        continue;
      }
      char next = text.charAt(at + 1);
      int letter = LETTERS.indexOf(next);
      int base = next == 'x' ? 16 : Character.digit(next, 8) >= 0 ? 8 : 0;
      int end = at + 2;
      if (letter >= 0) {
        plain.append(MEANT.charAt(letter));
      } else if (base > 0) {
        int from = base == 16 ? at + 2 : at + 1;
        end = digitsEnd(text, from, base);
        plain.append(end > from ? (char) Integer.parseInt(text.substring(from, end), base) : next);
      } else {
        plain.append(c).append(next);
      }
      at = end;
    }
    return plain.toString();
  }

  private static int digitsEnd(String text, int from, int base) {
    int end = from;
    while (end < text.length()
        && end - from < (base == 16 ? 2 : 3)
        && Character.digit(text.charAt(end), base) >= 0) {
      end++;
    }
    return end;
  }
}
