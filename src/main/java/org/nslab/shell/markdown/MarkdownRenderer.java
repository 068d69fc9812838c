package org.nslab.shell.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.nslab.lesson.MarkdownParser;

/** Shows Markdown as lines of a terminal. */
public final class MarkdownRenderer {

  /** Narrower terminals get lines of this width, in columns. */
  public static final int NARROWEST = 20;

  private final MarkdownParser parser = MarkdownParser.ofText();
  private final Palette palette;
  private final Theme theme;

  /** With the looks and the signs that the terminal can show. */
  public MarkdownRenderer(Palette palette, Theme theme) {
    this.palette = palette;
    this.theme = theme;
  }

  /**
   * The lines of a text, without newlines. Control characters in the text do not get through;
   * escape sequences are the palette's alone.
   *
   * @param width in columns; no line is wider
   */
  public List<String> render(String markdown, int width) {
    int room = Math.max(NARROWEST, width);
    return parser
        .parse(markdown)
        .map(document -> render(document, room))
        .orElseGet(() -> print(new CodeLines(palette, theme).sample(markdown, room)));
  }

  private List<String> render(Node document, int width) {
    return print(Blocks.of(document, width, palette, theme));
  }

  private static List<String> print(List<Line> lines) {
    return lines.stream().map(Line::print).toList();
  }
}
