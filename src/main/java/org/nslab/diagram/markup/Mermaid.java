package org.nslab.diagram.markup;

import java.util.List;
import java.util.stream.Collectors;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.DeviceState;
import org.nslab.diagram.picture.Picture;

/** A map as a flowchart of Mermaid, https://mermaid.js.org/syntax/flowchart.html. */
public final class Mermaid {

  private final Picture picture;
  private final Labels labels;
  private final StringBuilder text = new StringBuilder("flowchart LR\n");

  private Mermaid(Picture picture, boolean macs) {
    this.picture = picture;
    this.labels = new Labels(picture, macs);
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
        device
            .parent()
            .ifPresent(parent -> edge(labels.name(parent), "---", labels.name(device.id())));
      }
    }
    picture.cables().forEach(this::cable);
    text.append("  classDef off stroke-dasharray: 5 4\n");
    return text.toString();
  }

  private void box(int number, Box box) {
    line("  subgraph b" + number + "[\"" + label(labels.of(box)) + "\"]");
    if (box.devices().isEmpty()) {
      line("    e" + number + "[\" \"]");
    }
    for (Device device : box.devices()) {
      String off = device.state() == DeviceState.UP ? "" : ":::off";
      line("    " + labels.name(device.id()) + "[\"" + label(labels.of(device)) + "\"]" + off);
    }
    line("  end");
  }

  private void cable(Cable cable) {
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
