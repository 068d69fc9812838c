package org.nslab.diagram.text;

import org.nslab.diagram.picture.Cable;

/**
 * The signs that a map is drawn with, each one column wide.
 *
 * @param frame the corners and sides of a box: top left, top right, bottom left, bottom right,
 *     horizontal, vertical
 * @param up where a cable meets a device that is up
 * @param down where it meets one that is not
 * @param whole a cable that carries: see {@link #strokes}
 * @param broken one that does not
 * @param overlay one that is made of packets
 * @param tree what leads to a port: vertical, branch, last branch
 * @param there a packet's way there, along a cable to the right and to the left
 * @param back the same for the answer
 * @param death where a packet dies
 * @param more in place of what is cut off
 */
public record Signs(
    String frame,
    String up,
    String down,
    String whole,
    String broken,
    String overlay,
    String tree,
    String there,
    String back,
    String death,
    String more) {

  /** For terminals that show Unicode. */
  public static final Signs UNICODE =
      new Signs("┌┐└┘─│", "●", "○", "━┃┏┓┗┛", "╌╎╭╮╰╯", "┄┊╭╮╰╯", "│├└", "▶◀", "▷◁", "✗", "…");

  /** For pipes and old terminals. */
  public static final Signs ASCII =
      new Signs("++++-|", "O", "x", "=H++++", "-:++++", "~:++++", "||`", "><", "><", "X", "~");

  /** Horizontal, vertical, and the corners as of {@link #frame}. */
  String strokes(Cable cable) {
    return !cable.carries() ? broken : cable.kind() == Cable.Kind.OVERLAY ? overlay : whole;
  }
}
