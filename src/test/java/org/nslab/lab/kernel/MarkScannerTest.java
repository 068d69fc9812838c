package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkScannerTest {

  private static final String NONCE = "0123456789abcdef";

  private final StringBuilder output = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private final MarkScanner scanner =
      new MarkScanner(
          NONCE,
          (bytes, length) ->
              output.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1)),
          marks::add);

  @Test
  void takesMarksOutWhereverTheOutputIsCut() {
    String text = "one\u001b[1mtwo\u001b[0m" + mark(0, 0) + "three\u001b" + mark(255, 2) + "\u0007";
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      output.setLength(0);
      marks.clear();
      for (int from = 0; from < text.length(); ) {
        int to = Math.min(text.length(), from + 1 + random.nextInt(20));
        accept(text.substring(from, to));
        from = to;
      }
      assertEquals("one\u001b[1mtwo\u001b[0mthree\u001b\u0007", output.toString());
      assertEquals(List.of(new Mark(0, 0), new Mark(255, 2)), marks);
    }
  }

  @Test
  void holdsBackWhatMayBecomeAMarkAndNothingElse() {
    accept("ping\u001b]7717;0123");
    assertEquals("ping", output.toString());
    accept("x");
    assertEquals("ping\u001b]7717;0123x", output.toString());
  }

  @Test
  void printsBeforeItTellsOfTheMark() {
    List<String> order = new ArrayList<>();
    MarkScanner both =
        new MarkScanner(NONCE, (bytes, length) -> order.add("output"), mark -> order.add("mark"));
    byte[] bytes = ("text" + mark(0, 0)).getBytes(StandardCharsets.ISO_8859_1);
    both.accept(bytes, bytes.length);
    assertEquals(List.of("output", "mark"), order);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b]7717;fedcba9876543210;0;0\u0007",
        "\u001b]7717;0123456789abcdef;0\u0007",
        "\u001b]7717;0123456789abcdef;0;0;0\u0007",
        "\u001b]7717;0123456789abcdef;zero;0\u0007",
        "\u001b]7717;0123456789abcdef;99999999999;0\u0007",
      })
  void printsWhatOnlyLooksLikeAMark(String forged) {
    accept(forged);
    assertEquals(forged, output.toString());
    assertEquals(List.of(), marks);
  }

  @Test
  void anyBytesComeOutAsTheyWere() {
    Random random = new Random(2);
    byte[] bytes = new byte[20_000];
    random.nextBytes(bytes);
    for (int i = 0; i < 2_000; i++) {
      bytes[random.nextInt(bytes.length)] = 0x1b;
    }
    for (int from = 0; from < bytes.length; ) {
      int to = Math.min(bytes.length, from + 1 + random.nextInt(300));
      byte[] piece = Arrays.copyOfRange(bytes, from, to);
      scanner.accept(piece, piece.length);
      from = to;
    }
    accept("end");
    assertEquals(new String(bytes, StandardCharsets.ISO_8859_1) + "end", output.toString());
  }

  private void accept(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    scanner.accept(bytes, bytes.length);
  }

  private static String mark(int code, int jobs) {
    return "\u001b]7717;" + NONCE + ";" + code + ";" + jobs + "\u0007";
  }
}
