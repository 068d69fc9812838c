package org.nslab.shell;

import org.jline.utils.AttributedString;

/**
 * A line with a caret beneath the place that is wrong; of a long line, the part around that place.
 *
 * @param room in columns, for the line
 * @param more stands for what is left out
 */
record Caret(int room, String more) {

  /**
   * Two lines of text.
   *
   * @param line as typed, perhaps of several rows
   * @param at where it is wrong, in characters from 0 to its length
   */
  String beneath(String line, int at) {
    int begin = line.lastIndexOf('\n', at - 1) + 1;
    int end = line.indexOf('\n', at);
    String row = line.substring(begin, end < 0 ? line.length() : end);
    int place = at - begin;
    if (columns(row) <= room) {
      return row + "\n" + " ".repeat(columns(row.substring(0, place))) + "^";
    }
    int from = from(row, place);
    String before = (from > 0 ? more + " " : "") + row.substring(from, place);
    String shown = cut(before + row.substring(place));
    return shown + "\n" + " ".repeat(columns(before)) + "^";
  }

  /** The beginning of a word from which on there is room for the place and something behind it. */
  private int from(String row, int place) {
    int most = room * 2 / 3;
    int from = 0;
    while (from < place && columns(more + " " + row.substring(from, place)) > most) {
      int blank = row.indexOf(' ', from);
      from = blank < 0 || blank >= place ? place : blank + 1;
    }
    return from;
  }

  private String cut(String text) {
    if (columns(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && columns(text.substring(0, end)) + columns(more) > room) {
      end--;
    }
    return text.substring(0, end) + more;
  }

  private static int columns(String text) {
    return new AttributedString(text).columnLength();
  }
}
