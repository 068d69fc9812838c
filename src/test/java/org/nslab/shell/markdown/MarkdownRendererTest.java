package org.nslab.shell.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownRendererTest {

  private static final MarkdownRenderer PLAIN = new MarkdownRenderer(Palette.NONE, Theme.ASCII);
  private static final MarkdownRenderer COLOURED =
      new MarkdownRenderer(Palette.COLOURS, Theme.UNICODE);

  @ParameterizedTest
  @ValueSource(ints = {40, 50, 80, 120})
  void setsASampleAsTheGoldenFilesShow(int width) throws IOException {
    assertEquals(
        read("sample-" + width + ".txt"),
        String.join("\n", COLOURED.render(read("sample.md"), width)).replace('\u001b', '^') + "\n");
  }

  @Test
  void setsASampleInPlainSigns() throws IOException {
    String plain = String.join("\n", PLAIN.render(read("sample.md"), 60)) + "\n";
    assertFalse(plain.contains("\u001b"));
    assertEquals(read("sample-plain.txt"), plain);
  }

  @Test
  void foldedCommandsCanBePasted() {
    assertEquals(
        List.of("    ip link add veth-red \\", "    type veth peer name \\", "    veth-blue"),
        PLAIN.render("```run\nip link add veth-red type veth peer name veth-blue\n```", 28));
  }

  @Test
  void mapsAreNeverFolded() {
    String map = "```map after 2\n+-- red --+  +-- blue --+\n```";
    assertEquals(List.of("  | +-- red --+  +-- blue --+"), PLAIN.render(map, 40));
    assertEquals(List.of("+-- red --+  +-- blue --+"), PLAIN.render(map, 25));
    assertEquals(
        List.of("[map: it is 25 columns", "wide, and this terminal", "is not]"),
        PLAIN.render(map, 24));
  }

  @Test
  void aPictureOfTheTextAboveItIsLeftOut() {
    String map = "```map\nred\n```\n\n";
    String picture = "![the same network, drawn](pictures/a.svg)\n";
    MarkdownRenderer plain = new MarkdownRenderer(Palette.NONE, Theme.UNICODE);
    assertEquals(plain.render(map, 80), plain.render(map + picture, 80));
    assertEquals(List.of("[picture: the same network, drawn]"), plain.render(picture, 80));
  }

  @Test
  void nothingSteersTheTerminal() {
    String nasty = "a\u001b[2Jb\u0007c\u009b31md\u202ee\u200ff\u2028g\ud800h\ufeffi\uffffj";
    for (String text :
        List.of(
            nasty,
            "# " + nasty,
            "```\n" + nasty + "\n```",
            "| " + nasty + " |\n|---|\n",
            "[x](" + nasty + ")",
            "<b>" + nasty + "</b>",
            "`" + nasty + "`",
            "![" + nasty + "](x)",
            "&#27;[2J &#x9b;1m")) {
      for (String line : PLAIN.render(text, 80)) {
        assertTrue(
            line.codePoints().noneMatch(MarkdownRendererTest::steers), () -> line + " of " + text);
      }
    }
  }

  @Test
  void coloursEndWithTheLineTheyStandOn() throws IOException {
    for (String line : COLOURED.render(read("sample.md"), 40)) {
      int on = line.lastIndexOf("\u001b[");
      assertTrue(on < 0 || line.startsWith(Style.RESET, on), line);
    }
  }

  @Test
  void noLineIsWiderThanTheTerminal() throws IOException {
    String[] pieces = {
      "\n",
      "\n\n",
      "> ",
      "- ",
      "1. ",
      "    ",
      "```\n",
      "```run\n",
      "|a|b|\n|-|-|\n|",
      "|",
      "**",
      "*",
      "`",
      "[x](http://example.org/a/long/way)",
      "漢字",
      "「",
      "。",
      "🙂",
      "👩‍👩‍👧",
      "⚠️",
      "e\u0301\u0302",
      "\t",
      "  \n",
      "# ",
      "---\n",
      "unbreakable-and-really-quite-a-long-word-indeed ",
      "<p>",
      "a b ",
      "\u001b[1m",
      "\u00ad",
      "\u200b",
      "กำ",
      "עברית"
    };
    String sample = read("sample.md");
    for (long seed = 0; seed < 3000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(1, 30); i > 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
        if (random.nextInt(4) == 0) {
          int at = random.nextInt(sample.length());
          text.append(sample, at, Math.min(sample.length(), at + random.nextInt(60)));
        }
      }
      int width = random.nextInt(20, 130);
      String because = "seed " + seed + " width " + width;
      assertFits(PLAIN.render(text.toString(), width), width, because);
      assertFits(COLOURED.render(text.toString(), width), width, because);
    }
  }

  @Test
  void staysQuickOnPathologicalText() {
    for (String text :
        List.of(
            "> ".repeat(3000) + "x",
            "*a **b ".repeat(5000) + " b** a*".repeat(5000),
            "|a".repeat(3000) + "\n" + "|-".repeat(3000) + "\n" + "|b".repeat(3000),
            "x".repeat(200_000),
            "```\n" + "y".repeat(200_000),
            "a\u0301" + "\u0301".repeat(100_000))) {
      List<String> lines =
          assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PLAIN.render(text, 40));
      assertFits(lines, 40, text.substring(0, 8));
    }
  }

  private static void assertFits(List<String> lines, int width, String because) {
    for (String line : lines) {
      String bare = line.replaceAll("\u001b\\[[0-9;]*m", "");
      int columns = bare.codePoints().map(WCWidth::wcwidth).sum();
      assertTrue(columns <= width, () -> because + ": " + columns + " in " + bare);
      assertFalse(bare.contains("\u001b"), because);
      assertEquals(bare.stripTrailing(), bare, because);
    }
  }

  private static boolean steers(int point) {
    return Character.isISOControl(point)
        || Character.getType(point) == Character.SURROGATE
        || point == 0x202E
        || point == 0x200F
        || point == 0x2028;
  }

  private static String read(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MarkdownRendererTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
