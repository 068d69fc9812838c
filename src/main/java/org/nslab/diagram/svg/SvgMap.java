package org.nslab.diagram.svg;

import java.util.List;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.math.KVectorChain;
import org.eclipse.elk.core.util.ElkUtil;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.DeviceState;
import org.nslab.diagram.picture.Mark;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Stop;

/** Draws a map as SVG, for light backgrounds and dark ones. */
public final class SvgMap {

  private final Picture picture;
  private final Graph graph;
  private final Writing writing = new Writing();

  private SvgMap(Picture picture, boolean macs) {
    this.picture = picture;
    this.graph = new Graph(picture, macs);
  }

  /**
   * A picture as a document.
   *
   * @param macs whether MAC addresses are shown
   * @param description what it shows, in sentences, for those who do not see it
   */
  public static String draw(Picture picture, boolean macs, List<String> description) {
    return new SvgMap(picture, macs).document(description);
  }

  private String document(List<String> description) {
    LayoutOptions.layOut(graph.root());
    double legend = picture.way().size() * Type.LINE + (picture.way().isEmpty() ? 0 : Type.INSET);
    double width = Math.max(graph.root().getWidth(), legendWidth());
    double height = graph.root().getHeight();
    writing.raw(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%1$s\" height=\"%2$s\""
                + " viewBox=\"0 0 %1$s %2$s\">")
            .formatted(Writing.number(width), Writing.number(height + legend)));
    writing.raw("<title>Map of a network</title>");
    writing.raw("<desc>" + Writing.escaped(String.join(" ", description)) + "</desc>");
    writing.raw(StyleSheet.TEXT);
    writing.rectangle("paper", 0, 0, width, height + legend, 0);
    graph.boxes().forEach(this::box);
    graph.branches().forEach((port, edge) -> writing.path("branch", points(edge)));
    graph.cables().forEach(this::cable);
    graph.chips().forEach(this::chip);
    writing.lines(legend(), Type.INSET, height);
    writing.raw("</svg>");
    return writing.toString();
  }

  private List<Chip.Line> legend() {
    return picture.way().stream().map(this::legend).toList();
  }

  private Chip.Line legend(Stop stop) {
    String place =
        picture.box(stop.box()).map(Box::title).orElse("")
            + stop.device().map(id -> " " + graph.name(id)).orElse("");
    String text = Chip.stop(stop).get(0).text() + "  " + place + ": " + stop.text();
    String style = stop.end().isPresent() ? "bad" : stop.isReply() ? "reply" : "request";
    return new Chip.Line(text, style);
  }

  private double legendWidth() {
    return legend().stream().mapToDouble(line -> Type.width(line.text())).max().orElse(0)
        + 2 * Type.INSET;
  }

  private void box(Box box, ElkNode node) {
    String mark = box.mark() == Mark.NONE ? "" : " marked";
    String kind =
        box.kind() == Box.Kind.HOST ? " host" : box.kind() == Box.Kind.OUTSIDE ? " outside" : "";
    writing.rectangle(
        "box" + kind + mark, node.getX(), node.getY(), node.getWidth(), node.getHeight(), 8);
    double left = node.getX() + 12;
    String words = mark.isEmpty() ? "" : " (" + box.mark().word() + ")";
    writing.text("title", left, node.getY() + 20, box.title() + words);
    List<Chip.Line> notes = graph.notes(box);
    double top = node.getY() + node.getHeight() - notes.size() * Type.LINE - 8;
    writing.lines(notes, left, top);
  }

  private void chip(ElkNode node, Chip chip) {
    double left = node.getX() + node.getParent().getX();
    double top = node.getY() + node.getParent().getY();
    String state = chip.device().state() == DeviceState.UP ? "up" : "off";
    String mark = chip.device().mark() == Mark.NONE ? "" : " marked";
    writing.rectangle("chip " + state + mark, left, top, node.getWidth(), node.getHeight(), 4);
    writing.lines(chip.lines(), left + Type.INSET / 2, top - 1);
  }

  private void cable(Cable cable, ElkEdge edge) {
    String state = cable.carries() ? "whole" : "broken";
    String kind = cable.kind() == Cable.Kind.OVERLAY ? " overlay" : "";
    String mark = cable.mark() == Mark.NONE ? "" : " marked";
    String way = Passage.of(picture, cable);
    writing.path("cable " + state + kind + mark + way, points(edge));
    if (!cable.carries() && cable.kind() != Cable.Kind.OVERLAY) {
      cross(edge);
    }
  }

  /** What does not carry is not told by colour alone. The longest stroke has room for it. */
  private void cross(ElkEdge edge) {
    KVectorChain points = ElkUtil.createVectorChain(edge.getSections().get(0));
    KVector middle = new KVector();
    double longest = -1;
    for (int i = 1; i < points.size(); i++) {
      double length = points.get(i - 1).distance(points.get(i));
      if (length > longest) {
        longest = length;
        middle = points.get(i - 1).clone().add(points.get(i)).scale(0.5);
      }
    }
    ElkNode within = edge.getContainingNode();
    String left = Writing.number(middle.x + within.getX() - 4);
    String top = Writing.number(middle.y + within.getY() - 4);
    writing.path("cross", "M%s %sl8 8m0 -8l-8 8".formatted(left, top));
  }

  private static String points(ElkEdge edge) {
    StringBuilder points = new StringBuilder();
    ElkNode within = edge.getContainingNode();
    for (ElkEdgeSection section : edge.getSections()) {
      point(points, "M", section.getStartX(), section.getStartY(), within);
      for (ElkBendPoint bend : section.getBendPoints()) {
        point(points, "L", bend.getX(), bend.getY(), within);
      }
      point(points, "L", section.getEndX(), section.getEndY(), within);
    }
    return points.toString();
  }

  private static void point(
      StringBuilder points, String letter, double x, double y, ElkNode within) {
    points
        .append(letter)
        .append(Writing.number(x + within.getX()))
        .append(' ')
        .append(Writing.number(y + within.getY()));
  }
}
