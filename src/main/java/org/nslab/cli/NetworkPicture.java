package org.nslab.cli;

import org.nslab.diagram.MapFormat;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.text.Looks;
import org.nslab.diagram.text.Signs;
import org.nslab.network.NetworkState;

/** The picture of a network that reports show. */
final class NetworkPicture {

  private static final Looks LOOKS = new Looks(100, Signs.UNICODE, false, false);

  private NetworkPicture() {}

  static String of(NetworkState state) {
    return MapFormat.SVG.draw(Picture.of(state), LOOKS);
  }
}
