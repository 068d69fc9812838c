package org.nslab.command;

/**
 * A change of a line.
 *
 * @param start where what is replaced begins
 * @param end where it ends, exclusive
 * @param text what stands there instead
 */
record Edit(int start, int end, String text) {

  static Edit replace(Word word, String text) {
    return new Edit(word.start(), word.end(), text);
  }

  static Edit insert(int at, String text) {
    return new Edit(at, at, text);
  }

  /** Two words become one. */
  static Edit join(Word first, Word second) {
    int end = second.start();
    return new Edit(first.end(), end, "");
  }

  String apply(String line) {
    return line.substring(0, start) + text + line.substring(end);
  }
}
