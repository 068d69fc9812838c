package org.nslab.diagram.text;

import java.util.List;
import java.util.Optional;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.Visible;

/**
 * A line in a box.
 *
 * @param lead what stands before it, such as the branch of a bridge to its port
 * @param fill the same in lines that are put in above it to make room
 * @param pieces what it says
 * @param plug the cable that ends here
 */
record Row(String lead, String fill, List<Piece> pieces, Optional<Plug> plug) {

  /**
   * The end of a cable.
   *
   * @param cable the cable
   * @param device the device that it ends at
   */
  record Plug(Cable cable, Device device) {}

  int width() {
    return Visible.width(lead) + Piece.width(pieces);
  }
}
