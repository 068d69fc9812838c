package org.nslab.command;

import java.util.List;

/**
 * A value that an item of the grammar takes.
 *
 * @param slot what kind of value
 * @param choices the only words allowed; empty where the kind decides
 * @param optional whether it may be left out
 * @param attached whether it counts only where it is written in the same word, as in {@code
 *     --net=FILE} (man 3 getopt: an optional argument)
 * @param rest whether it takes all the words that follow
 */
record Argument(
    Slot slot, List<Spelling> choices, boolean optional, boolean attached, boolean rest) {

  Argument {
    choices = List.copyOf(choices);
  }

  /**
   * Reads {@code INTERFACE}, {@code PID?}, {@code =FILE}, {@code COMMAND...} or {@code (on|off)}.
   */
  static Argument of(String written) {
    boolean rest = written.endsWith("...");
    String text = rest ? written.substring(0, written.length() - 3) : written;
    boolean attached = text.startsWith("=");
    text = attached ? text.substring(1) : text;
    boolean optional = attached || text.endsWith("?");
    text = text.endsWith("?") ? text.substring(0, text.length() - 1) : text;
    if (text.startsWith("(") && text.endsWith(")")) {
      String[] choices = text.substring(1, text.length() - 1).split("\\|", -1);
      return new Argument(
          Slot.WORD,
          java.util.Arrays.stream(choices).map(Spelling::of).toList(),
          optional,
          attached,
          rest);
    }
    return new Argument(Slot.valueOf(text), List.of(), optional, attached, rest);
  }

  /** Whether a word will do, as far as its form tells. */
  boolean accepts(String word) {
    return choices.isEmpty()
        ? slot.accepts(word)
        : choices.stream().anyMatch(choice -> choice.matches(word));
  }

  /** The one spelling of a value, by which two are compared. */
  String canonical(String word) {
    return choices.stream()
        .filter(choice -> choice.matches(word))
        .findFirst()
        .map(Spelling::text)
        .orElseGet(() -> slot.canonical(word));
  }

  /** What stands for it in a usage line, such as {@code INTERFACE} or {@code on|off}. */
  String label() {
    String name =
        choices.isEmpty()
            ? slot.label()
            : String.join("|", choices.stream().map(Spelling::text).toList());
    return name + (rest ? "…" : "");
  }
}
