package org.nslab.diagram.text;

import java.util.Arrays;

/** A box that has its place: its sheet, its column, and the heights of its rows. */
final class Placed {

  private final Sheet sheet;
  private final int column;
  private final int top;
  private final int[] heights;

  Placed(Sheet sheet, int column, int top) {
    this.sheet = sheet;
    this.column = column;
    this.top = top;
    this.heights = new int[sheet.rows().size()];
  }

  Sheet sheet() {
    return sheet;
  }

  int column() {
    return column;
  }

  /** The line of the upper edge. */
  int top() {
    return top;
  }

  /** The line of the lower edge. */
  int bottom() {
    return heights.length == 0 ? top + 1 : heights[heights.length - 1] + 1;
  }

  int height(int row) {
    return heights[row];
  }

  void height(int row, int line) {
    heights[row] = line;
  }

  @Override
  public String toString() {
    return sheet.box().id() + " in " + column + " at " + top + " " + Arrays.toString(heights);
  }
}
