package org.nslab.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScreenFilterTest {

  private static final Pattern SAFE =
      Pattern.compile(
          "(?s)([^\\p{Cntrl}\\x{80}-\\x{9f}]|[\\n\\r\\t\\x08]"
              + "|\\033[78DEM]|\\033[()][B0]"
              + "|\\033\\[[0-9;:]*[ABCDEFGHJKLMPST@Xdfmrsu`ab]"
              + "|\\033\\[\\?(6|7|12|25|47|1047|1049)[hl])*");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain, é 日本 😀\r\n\tx\b",
        "\033[1;31mred\033[0m\033[38;5;200mx\033[38:2::1:2:3m",
        "\033[2J\033[H\033[10;20f\033[3A\033[K\0337\0338\033M",
        "\033[?1049h\033[?25l\033[5;10r",
        "\033(0lqk\033(B",
        "\033[@\033[4L\033[2P\033[9X\033[3b",
      })
  void whatOnlyChangesTheScreenPasses(String text) {
    assertEquals(text, new ScreenFilter().pass(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\033]52;c;cm0gLXJmCg==\007", // the clipboard
        "\033]52;c;cm0gLXJmCg==\033\\",
        "\033]0;title\007",
        "\033]8;;http://192.0.2.1/\007",
        "\033]10;?\007", // the answer would come in as if typed
        "\033[6n",
        "\033[c",
        "\033[>c",
        "\033[=c",
        "\0335n\033[5n",
        "\033[21t", // the title, typed
        "\033[8;50;200t",
        "\033P$q\"p\033\\",
        "\033P1$r0m\033\\",
        "\033_Gf=100,t=f;L2V0Yy9wYXNzd2Q=\033\\", // a file shown as a picture
        "\033^private\033\\",
        "\033Xstring\033\\",
        "\033[?1000h\033[?1006h\033[?2004h\033[?1004h",
        "\033[?5h",
        "\033[4h\033[20h\033[!p\033[5i\033[0q",
        "\033c\033=\033>\033Z\033#8\033%G\033 F",
        "\033[999999999b",
        "\007\005\016\017\013\014\177\000",
        "\u009b6n",
        "\u009d52;c;x\u009c",
      })
  void whatDoesMoreIsLeftOut(String text) {
    String passed = new ScreenFilter().pass("a" + text + "b");
    assertTrue(SAFE.matcher(passed).matches(), passed);
    assertTrue(passed.startsWith("a") && passed.endsWith("b"), passed);
    assertTrue(passed.indexOf('\033') < 0, passed);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void noMatterHowItIsCutOnlySafeSequencesPass(long seed) {
    Random random = new Random(seed);
    String alphabet =
        "\033\033\033[[]?;:0123456789hlmnctbqPX^_()B0\\\007\n\r\u009b\u009c\u009dab é";
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      ScreenFilter pieces = new ScreenFilter();
      StringBuilder passed = new StringBuilder();
      text.chars().forEach(c -> passed.append(pieces.pass(Character.toString(c))));
      assertEquals(new ScreenFilter().pass(text.toString()), passed.toString());
      assertTrue(SAFE.matcher(passed).matches(), () -> "of " + text + " passed " + passed);
      assertTrue(SAFE.matcher(pieces.restored()).matches());
    }
  }

  @Test
  void theScreenIsPutRightAtTheEnd() {
    ScreenFilter filter = new ScreenFilter();
    filter.pass("plain");
    assertEquals("", filter.restored());
    filter.pass("\033[?1049h\033[?25l\033[?25h\033[?7l");
    assertEquals("\033[?1049l\033[?7h\0337\033[r\0338\033(B\033[0m", filter.restored());
  }
}
