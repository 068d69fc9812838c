package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.nslab.diagram.picture.Visible;

/**
 * A word or a few that belong together.
 *
 * @param text visible text
 * @param ink what it stands for
 */
record Piece(String text, Ink ink) {

  private static final Pattern BLANKS = Pattern.compile(" +");

  int width() {
    return Visible.width(text);
  }

  /** A text word by word. */
  static List<Piece> words(String text, Ink ink) {
    return BLANKS
        .splitAsStream(text)
        .filter(word -> !word.isEmpty())
        .map(word -> new Piece(word, ink))
        .toList();
  }

  /** The width of pieces side by side. */
  static int width(List<Piece> pieces) {
    return pieces.stream().mapToInt(Piece::width).sum() + Math.max(0, pieces.size() - 1);
  }

  /** The pieces in lines, none wider than so many columns; a longer piece is cut in several. */
  static List<List<Piece>> wrap(List<Piece> pieces, int columns) {
    List<List<Piece>> lines = new ArrayList<>();
    List<Piece> line = new ArrayList<>();
    for (Piece whole : pieces) {
      for (Piece piece : whole.cut(Math.max(2, columns))) {
        if (!line.isEmpty() && width(line) + 1 + piece.width() > columns) {
          lines.add(line);
          line = new ArrayList<>();
        }
        line.add(piece);
      }
    }
    lines.add(line);
    return lines;
  }

  private List<Piece> cut(int columns) {
    List<Piece> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int width = 0;
    for (int point : text.codePoints().toArray()) {
      int more = Visible.width(point);
      if (width + more > columns) {
        parts.add(new Piece(part.toString(), ink));
        part.setLength(0);
        width = 0;
      }
      part.appendCodePoint(point);
      width += more;
    }
    parts.add(new Piece(part.toString(), ink));
    return parts;
  }
}
