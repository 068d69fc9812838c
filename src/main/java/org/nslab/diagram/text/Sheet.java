package org.nslab.diagram.text;

import java.util.List;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;

/**
 * What is written into a box.
 *
 * @param box which one
 * @param title what stands in its upper edge
 * @param rows below each other
 */
record Sheet(Box box, Piece title, List<Row> rows) {

  /** Of the widest row, without the edges. */
  int width() {
    int width = title.width() + 4;
    for (Row row : rows) {
      width = Math.max(width, row.width() + 2);
    }
    return width;
  }

  /** The row where that cable ends at that device. */
  int rowOf(Cable cable, String device) {
    for (int i = 0; i < rows.size(); i++) {
      Row.Plug plug = rows.get(i).plug().orElse(null);
      if (plug != null && plug.cable().equals(cable) && plug.device().id().equals(device)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such cable in " + box.id());
  }
}
