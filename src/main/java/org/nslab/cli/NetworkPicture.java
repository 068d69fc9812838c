package org.nslab.cli;

import org.nslab.diagram.MapFormat;
import org.nslab.diagram.markup.PictureJson;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.text.Looks;
import org.nslab.diagram.text.Signs;
import org.nslab.network.NetworkState;

/** The pictures of networks that reports show: kept as JSON, and drawn when a page shows them. */
final class NetworkPicture {

  private static final Looks LOOKS = new Looks(100, Signs.UNICODE, false, false);

  private NetworkPicture() {}

  /** What is kept of a network. */
  static String kept(NetworkState state) {
    return MapFormat.JSON.draw(Picture.of(state), LOOKS);
  }

  /** The SVG of what was kept; empty where an older nslab kept something else. */
  static String drawn(String kept) {
    try {
      return MapFormat.SVG.draw(PictureJson.read(kept), LOOKS);
    } catch (IllegalArgumentException ofAnotherVersion) {
      return "";
    }
  }
}
