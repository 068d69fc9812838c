package org.nslab.diagram.svg;

import org.nslab.diagram.picture.Visible;

/** The measures of the text, in pixels. All of it is in a type whose letters are equally wide. */
final class Type {

  static final double SIZE = 12;
  static final double LETTER = 7.3;
  static final double LINE = 16;
  static final double INSET = 16;

  private Type() {}

  static double width(String text) {
    return LETTER * Visible.width(text);
  }
}
