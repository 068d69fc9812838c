package org.nslab.shell.markdown;

import java.util.ArrayList;
import java.util.List;

/** Sets a code block: as it is, and folded with a mark where a line is too long. */
final class CodeLines {

  private static final String INDENT = "  ";
  private static final int TAB = 8;

  private final Palette palette;
  private final Theme theme;

  CodeLines(Palette palette, Theme theme) {
    this.palette = palette;
    this.theme = theme;
  }

  /** Commands to type: no sign before them, so that they can be copied. */
  List<Line> commands(String code, int width) {
    List<Glyph> prefix = Glyphs.blank(2 * INDENT.length());
    return lines(code, width, prefix, palette.command(), true);
  }

  /** Everything else: samples of output, files. */
  List<Line> sample(String code, int width) {
    List<Glyph> prefix = Glyphs.of(INDENT + theme.sample(), Style.PLAIN, theme);
    return lines(code, width, prefix, Style.PLAIN, false);
  }

  /** A drawing, which cannot be folded: without the sign where that makes it fit, or not at all. */
  List<Line> map(String drawing, int width) {
    List<List<Glyph>> lines =
        drawing.stripTrailing().lines().map(line -> Glyphs.of(line, Style.PLAIN, theme)).toList();
    int needed = lines.stream().mapToInt(Glyphs::width).max().orElse(0);
    if (needed + Glyphs.width(Glyphs.of(INDENT + theme.sample(), Style.PLAIN, theme)) <= width) {
      return sample(drawing, width);
    }
    if (needed <= width) {
      return lines.stream().map(Line::new).toList();
    }
    String words = "[map: it is " + needed + " columns wide, and this terminal is not]";
    return Wrapping.wrap(Glyphs.of(words, Style.PLAIN, theme), width);
  }

  private List<Line> lines(
      String code, int width, List<Glyph> prefix, Style style, boolean commands) {
    List<Line> lines = new ArrayList<>();
    int room = width - Glyphs.width(prefix);
    for (String line : code.stripTrailing().lines().toList()) {
      List<Glyph> rest = Glyphs.of(expandTabs(line), style, theme);
      while (Glyphs.width(rest) > room) {
        int cut = cut(rest, room, commands);
        lines.add(folded(rest.subList(0, cut), cut, rest, style).after(prefix));
        rest = rest.subList(cut, rest.size());
      }
      lines.add(new Line(rest).after(prefix));
    }
    return lines;
  }

  /** At a space, a shell goes on after a backslash; elsewhere only the eye does. */
  private Line folded(List<Glyph> part, int cut, List<Glyph> whole, Style style) {
    boolean atSpace = whole.get(cut - 1).isSpace() && style.equals(palette.command());
    List<Glyph> glyphs = new ArrayList<>(part);
    glyphs.addAll(Glyphs.of(atSpace ? "\\" : theme.fold(), style, theme));
    return new Line(glyphs);
  }

  /** How many glyphs fit before the mark; rather up to a space, for commands however early. */
  private static int cut(List<Glyph> glyphs, int room, boolean commands) {
    int most = 0;
    int used = 0;
    while (used + glyphs.get(most).width() <= room - 1) {
      used += glyphs.get(most).width();
      most++;
    }
    int least = commands ? 1 : most / 2;
    int space = most;
    while (space > least && !glyphs.get(space - 1).isSpace()) {
      space--;
    }
    return space > least ? space : most;
  }

  private static String expandTabs(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\t') {
        text.append(" ".repeat(TAB - text.length() % TAB));
      } else {
        text.append(line.charAt(i));
      }
    }
    return text.toString();
  }
}
