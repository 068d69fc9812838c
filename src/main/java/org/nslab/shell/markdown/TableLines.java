package org.nslab.shell.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Sets a table: its cells are folded to fit; one that cannot fit becomes a list of its rows. */
final class TableLines {

  private final Palette palette;
  private final Theme theme;

  TableLines(Palette palette, Theme theme) {
    this.palette = palette;
    this.theme = theme;
  }

  List<Line> of(TableBlock table, int width) {
    List<List<List<Glyph>>> rows = rows(table);
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    if (columns == 0) {
      return List.of();
    }
    rows.forEach(
        row -> {
          while (row.size() < columns) {
            row.add(List.of());
          }
        });
    int room = width - gap().size() * (columns - 1);
    int[] natural = new int[columns];
    int[] least = new int[columns];
    for (List<List<Glyph>> row : rows) {
      for (int i = 0; i < columns; i++) {
        natural[i] = Math.max(natural[i], Math.max(2, Glyphs.width(row.get(i))));
        least[i] = Math.max(least[i], Math.max(2, Wrapping.widestWord(row.get(i))));
      }
    }
    // A cell that cuts an address in two helps nobody.
    boolean fits = Arrays.stream(least).sum() <= room;
    return fits ? grid(rows, shares(natural, least, room)) : list(rows, width);
  }

  private List<Glyph> gap() {
    return Glyphs.of(theme.columnGap(), Style.PLAIN, theme);
  }

  private List<List<List<Glyph>>> rows(TableBlock table) {
    List<List<List<Glyph>>> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      Style style = part instanceof TableHead ? palette.heading() : Style.PLAIN;
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        rows.add(cells(row, style));
      }
    }
    return rows;
  }

  private List<List<Glyph>> cells(Node row, Style style) {
    List<List<Glyph>> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        List<Glyph> glyphs = new ArrayList<>();
        Inlines.of(cell, style, palette, theme).forEach(glyphs::addAll);
        cells.add(glyphs);
      }
    }
    return cells;
  }

  /** Takes columns off the widest column until all fit; each keeps room for its widest word. */
  private static int[] shares(int[] natural, int[] least, int room) {
    int[] shares = natural.clone();
    for (int excess = Arrays.stream(shares).sum() - room; excess > 0; excess--) {
      int widest = -1;
      for (int i = 0; i < shares.length; i++) {
        boolean wider = widest < 0 || shares[i] > shares[widest];
        widest = shares[i] > least[i] && wider ? i : widest;
      }
      shares[widest]--;
    }
    return shares;
  }

  private List<Line> grid(List<List<List<Glyph>>> rows, int[] widths) {
    List<Line> lines = new ArrayList<>();
    for (List<List<Glyph>> row : rows) {
      List<List<Line>> cells = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        cells.add(Wrapping.wrap(row.get(i), widths[i]));
      }
      int height = cells.stream().mapToInt(List::size).max().orElse(1);
      for (int y = 0; y < height; y++) {
        lines.add(across(cells, y, widths));
      }
      if (row == rows.get(0)) {
        lines.add(rule(widths));
      }
    }
    return lines;
  }

  private Line across(List<List<Line>> cells, int y, int[] widths) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      Line part = y < cells.get(i).size() ? cells.get(i).get(y) : Line.EMPTY;
      glyphs.addAll(i == 0 ? List.of() : gap());
      glyphs.addAll(part.glyphs());
      glyphs.addAll(Glyphs.blank(Math.max(0, widths[i] - part.width())));
    }
    return new Line(glyphs);
  }

  private Line rule(int[] widths) {
    List<String> parts = Arrays.stream(widths).mapToObj(theme.rule()::repeat).toList();
    return new Line(Glyphs.of(String.join(theme.rowGap(), parts), Style.PLAIN, theme));
  }

  /** Each row as "head: cell" lines. */
  private List<Line> list(List<List<List<Glyph>>> rows, int width) {
    List<Line> lines = new ArrayList<>();
    List<List<Glyph>> head = rows.get(0);
    for (List<List<Glyph>> row : rows.subList(1, rows.size())) {
      if (!lines.isEmpty()) {
        lines.add(Line.EMPTY);
      }
      for (int i = 0; i < row.size(); i++) {
        List<Glyph> glyphs = new ArrayList<>(head.get(i));
        glyphs.addAll(Glyphs.of(head.get(i).isEmpty() ? "" : ": ", Style.PLAIN, theme));
        glyphs.addAll(row.get(i));
        lines.addAll(Wrapping.wrap(glyphs, width));
      }
    }
    return lines;
  }
}
