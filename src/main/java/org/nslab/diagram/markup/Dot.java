package org.nslab.diagram.markup;

import java.util.List;
import java.util.stream.Collectors;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.DeviceState;
import org.nslab.diagram.picture.Distances;
import org.nslab.diagram.picture.Picture;

/** A map in the language DOT of Graphviz, https://graphviz.org/doc/info/lang.html. */
public final class Dot {

  private final Picture picture;
  private final Labels labels;
  private final Distances distances;
  private final StringBuilder text = new StringBuilder();

  private Dot(Picture picture, boolean macs) {
    this.picture = picture;
    this.labels = new Labels(picture, macs);
    this.distances = new Distances(picture);
  }

  /**
   * The graph.
   *
   * @param macs whether MAC addresses are shown
   */
  public static String draw(Picture picture, boolean macs) {
    return new Dot(picture, macs).draw();
  }

  private String draw() {
    line("graph network {");
    line("  graph [rankdir=LR, charset=\"UTF-8\", fontname=\"monospace\", fontsize=11]");
    line("  node [shape=box, style=rounded, fontname=\"monospace\", fontsize=10]");
    line("  edge [fontname=\"monospace\", fontsize=10]");
    for (int i = 0; i < picture.boxes().size(); i++) {
      box(i, picture.boxes().get(i));
    }
    picture.cables().forEach(this::cable);
    line("}");
    return text.toString();
  }

  private void box(int number, Box box) {
    line("  subgraph cluster_" + number + " {");
    line("    label=" + label(List.of(labels.title(box))));
    line("    labeljust=l");
    if (box.kind() == Box.Kind.OUTSIDE) {
      line("    style=dotted");
    }
    List<String> notes = labels.notes(box);
    if (!notes.isEmpty() || box.devices().isEmpty()) {
      line("    n" + number + " [shape=plain, label=" + label(notes) + "]");
    }
    for (Device device : box.devices()) {
      String off = device.state() == DeviceState.UP ? "" : ", style=\"rounded,dashed\"";
      line("    " + labels.name(device.id()) + " [label=" + label(labels.of(device)) + off + "]");
    }
    for (Device device : box.devices()) {
      device.parent().ifPresent(parent -> branch(device, parent));
    }
    line("  }");
  }

  /** Graphviz ranks in the direction in which edges are written: here away from the root. */
  private void branch(Device device, String parent) {
    boolean inward = distances.leadsInward(device);
    String one = labels.name(inward ? device.id() : parent);
    line("    " + one + " -- " + labels.name(inward ? parent : device.id()));
  }

  private void cable(Cable any) {
    Cable cable = distances.outward(any);
    String look =
        !cable.carries()
            ? "style=dashed, label=\"x\""
            : cable.kind() == Cable.Kind.OVERLAY ? "style=dotted, penwidth=2" : "penwidth=2";
    line("  " + labels.name(cable.one()) + " -- " + labels.name(cable.other()) + " [" + look + "]");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** A quoted string; its lines are set to the left. An ampersand would begin an entity. */
  private static String label(List<String> lines) {
    return lines.stream()
        .map(line -> line.replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;"))
        .collect(Collectors.joining("\\l", "\"", "\\l\""));
  }
}
