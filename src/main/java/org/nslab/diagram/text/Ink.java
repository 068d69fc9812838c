package org.nslab.diagram.text;

/**
 * What a sign stands for. Each has a look of its own where there are colours; without them the
 * signs and words say the same. ECMA-48, "select graphic rendition".
 */
enum Ink {
  PLAIN(""),
  TITLE("1"),
  NAME("1"),
  FRAME("2"),
  CABLE(""),
  FAINT("2"),
  ADDRESS("36"),
  BROKEN("31"),
  MARK("1;33"),
  WAY("1;35");

  private static final String RESET = "\u001b[0m";

  private final String codes;

  Ink(String codes) {
    this.codes = codes;
  }

  String apply(String text) {
    return codes.isEmpty() || text.isBlank() ? text : "\u001b[" + codes + "m" + text + RESET;
  }
}
