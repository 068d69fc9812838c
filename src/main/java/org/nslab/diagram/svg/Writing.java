package org.nslab.diagram.svg;

import com.google.common.html.HtmlEscapers;
import java.util.List;
import java.util.Locale;
import org.nslab.diagram.picture.Visible;

/** Writes the elements of an SVG document. */
final class Writing {

  private final StringBuilder text = new StringBuilder();

  void raw(String line) {
    text.append(line).append('\n');
  }

  void rectangle(String style, double left, double top, double width, double height, int round) {
    raw(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%d\"/>"
            .formatted(style, number(left), number(top), number(width), number(height), round));
  }

  /** Text that takes just as much room as was left for it, whatever type the reader has. */
  void text(String style, double left, double base, String words) {
    if (!words.isEmpty()) {
      raw(
          "<text class=\"%s\" x=\"%s\" y=\"%s\" textLength=\"%s\">%s</text>"
              .formatted(
                  style, number(left), number(base), number(Type.width(words)), escaped(words)));
    }
  }

  void lines(List<Chip.Line> lines, double left, double top) {
    double base = top;
    for (Chip.Line line : lines) {
      base += Type.LINE;
      text(line.style(), left, base, line.text());
    }
  }

  void circle(String style, double x, double y) {
    raw(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"4\"/>"
            .formatted(style, number(x), number(y)));
  }

  void path(String style, String points) {
    raw("<path class=\"%s\" d=\"%s\"/>".formatted(style, points));
  }

  /** With a digit behind the point at most. */
  static String number(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }

  static String escaped(String words) {
    return HtmlEscapers.htmlEscaper().escape(Visible.of(words));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
