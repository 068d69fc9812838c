package org.nslab.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Where the caret stands. */
final class CaretTest {

  private static final String LINE = "ip link add veth-a type veeth peer name veth-b";

  private static String beneath(String line, String wrong, int room) {
    return new Caret(room, "...").beneath(line, line.indexOf(wrong));
  }

  @Test
  void itStandsBeneathTheWord() {
    assertEquals(LINE + "\n" + " ".repeat(24) + "^", beneath(LINE, "veeth", 80));
    assertEquals("ip a\n    ^", new Caret(80, "...").beneath("ip a", 4));
  }

  @Test
  void ofALongLineThePartAroundItIsShown() {
    assertEquals("... type veeth peer...\n         ^", beneath(LINE, "veeth", 22));
    assertEquals("ip link add vet...\n   ^", beneath(LINE, "link", 18));
    String end = "... type veeth peer name veth-b\n                         ^";
    assertEquals(end, beneath(LINE, "veth-b", 40));
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertEquals("echo 日本 | gerp\n            ^", beneath("echo 日本 | gerp", "gerp", 40));
  }

  @Test
  void ofSeveralRowsTheWrongOneIsShown() {
    assertEquals("  ip lnik\n     ^", beneath("for n in 1; do\n  ip lnik\ndone", "lnik", 40));
  }

  @Test
  void everyPlaceOfEveryWidthHasItsCaret() {
    for (int room = 12; room < 60; room++) {
      for (int at = 0; at <= LINE.length(); at++) {
        String[] rows = new Caret(room, "…").beneath(LINE, at).split("\n", -1);
        int caret = rows[1].length() - 1;
        assertTrue(rows[0].length() <= room && caret <= room, room + " " + at);
        assertEquals(
            at < LINE.length() ? LINE.charAt(at) : '$', (rows[0] + "$").charAt(caret), rows[0]);
      }
    }
  }
}
