package org.nslab.diagram.svg;

import java.util.List;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Stop;

/** Whether a packet's way leads over a cable. */
final class Passage {

  private Passage() {}

  /** {@code " request"}, {@code " reply"}, both or nothing. */
  static String of(Picture picture, Cable cable) {
    return (passes(picture.way(), cable, false) ? " request" : "")
        + (passes(picture.way(), cable, true) ? " reply" : "");
  }

  private static boolean passes(List<Stop> way, Cable cable, boolean reply) {
    for (int i = 0; i + 1 < way.size(); i++) {
      Stop here = way.get(i);
      Stop next = way.get(i + 1);
      if (here.isReply() == reply
          && next.isReply() == reply
          && here.device().isPresent()
          && cable.touches(here.device().get())
          && next.device().filter(cable.far(here.device().get())::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
