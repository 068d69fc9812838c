package org.nslab.diagram.markup;

import java.util.List;
import java.util.stream.Collectors;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.DeviceState;
import org.nslab.diagram.picture.Distances;
import org.nslab.diagram.picture.Picture;

/** A map as a flowchart of Mermaid, https://mermaid.js.org/syntax/flowchart.html. */
public final class Mermaid {

  private final Picture picture;
  private final Labels labels;
  private final Distances distances;
  private final StringBuilder text = new StringBuilder("flowchart LR\n");

  private Mermaid(Picture picture, boolean macs) {
    this.picture = picture;
    this.labels = new Labels(picture, macs);
    this.distances = new Distances(picture);
  }

  /**
   * The flowchart.
   *
   * @param macs whether MAC addresses are shown
   */
  public static String draw(Picture picture, boolean macs) {
    return new Mermaid(picture, macs).draw();
  }

  private String draw() {
    for (int i = 0; i < picture.boxes().size(); i++) {
      box(i, picture.boxes().get(i));
    }
    for (Box box : picture.boxes()) {
      for (Device device : box.devices()) {
        device.parent().ifPresent(parent -> branch(device, parent));
      }
    }
    picture.cables().forEach(this::cable);
    text.append("  classDef off stroke-dasharray: 5 4\n");
    text.append("  classDef note fill:none,stroke:none\n");
    return text.toString();
  }

  private void box(int number, Box box) {
    line("  subgraph b" + number + "[\"" + escaped(labels.title(box)) + "\"]");
    List<String> notes = labels.notes(box);
    if (!notes.isEmpty() || box.devices().isEmpty()) {
      line("    n" + number + "[\"" + (notes.isEmpty() ? " " : label(notes)) + "\"]:::note");
    }
    for (Device device : box.devices()) {
      String off = device.state() == DeviceState.UP ? "" : ":::off";
      line("    " + labels.name(device.id()) + "[\"" + label(labels.of(device)) + "\"]" + off);
    }
    line("  end");
  }

  /** Mermaid lays out in the direction in which edges are written: here away from the root. */
  private void branch(Device device, String parent) {
    boolean inward = distances.leadsInward(device);
    String one = labels.name(inward ? device.id() : parent);
    edge(one, "---", labels.name(inward ? parent : device.id()));
  }

  private void cable(Cable any) {
    Cable cable = distances.outward(any);
    String stroke =
        !cable.carries() ? "-. x .-" : cable.kind() == Cable.Kind.OVERLAY ? "-.-" : "===";
    edge(labels.name(cable.one()), stroke, labels.name(cable.other()));
  }

  private void edge(String one, String stroke, String other) {
    line("  " + one + " " + stroke + " " + other);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String label(List<String> lines) {
    return lines.stream().map(Mermaid::escaped).collect(Collectors.joining("<br>"));
  }

  /** Mermaid: "Entity codes to escape characters"; all that is not harmless for certain. */
  private static String escaped(String words) {
    StringBuilder escaped = new StringBuilder();
    words
        .codePoints()
        .forEach(
            point -> {
              boolean harmless =
                  Character.isLetterOrDigit(point) || " .,:/()+-".indexOf(point) >= 0;
              if (harmless) {
                escaped.appendCodePoint(point);
              } else {
                escaped.append('#').append(point).append(';');
              }
            });
    return escaped.toString();
  }
}
