package org.nslab.diagram.text;

import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.DeviceState;

/** Draws a box with what is in it. */
record BoxDrawing(Atlas atlas, Canvas canvas, int width) {

  void draw(Placed box, int left, int top) {
    int first = top + box.top();
    int last = top + box.bottom();
    String name = box.sheet().title().text();
    edge(left, first, 0);
    int at = canvas.put(left + 2, first, name.isEmpty() ? "" : " ", Ink.FRAME);
    at = canvas.put(at, first, name, box.sheet().title().ink());
    canvas.put(at, first, name.isEmpty() ? "" : " ", Ink.FRAME);
    for (int line = first + 1; line < last; line++) {
      canvas.put(left, line, sign(5), frame(box));
      canvas.put(left + width - 1, line, sign(5), frame(box));
    }
    edge(left, last, 2);
    rows(box, left, top);
  }

  private static Ink frame(Placed box) {
    return box.sheet().box().kind() == Box.Kind.OUTSIDE ? Ink.FAINT : Ink.FRAME;
  }

  private String sign(int index) {
    return atlas.looks().signs().frame().substring(index, index + 1);
  }

  private void edge(int left, int line, int corner) {
    canvas.put(left, line, sign(corner) + sign(4).repeat(width - 2) + sign(corner + 1), Ink.FRAME);
  }

  private void rows(Placed box, int left, int top) {
    int line = box.top();
    for (int i = 0; i < box.sheet().rows().size(); i++) {
      Row row = box.sheet().rows().get(i);
      for (line++; line < box.height(i); line++) {
        canvas.put(left + 2, top + line, row.fill(), Ink.FRAME);
      }
      int at = canvas.put(left + 2, top + line, row.lead(), Ink.FRAME);
      for (Piece piece : row.pieces()) {
        at = canvas.put(at, top + line, piece.text(), piece.ink()) + 1;
      }
    }
  }

  /** Where a cable leaves a box. */
  static void plug(Atlas atlas, Canvas canvas, int column, int line, Device device) {
    boolean up = device.state() == DeviceState.UP;
    canvas.put(
        column,
        line,
        up ? atlas.looks().signs().up() : atlas.looks().signs().down(),
        up ? Ink.PLAIN : Ink.BROKEN);
  }
}
