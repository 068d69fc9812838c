package org.nslab.diagram.svg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.DeviceState;
import org.nslab.diagram.picture.Mark;
import org.nslab.diagram.picture.Stop;

/**
 * A device as it is drawn: a few lines of text, the first of which is its name.
 *
 * @param device which one
 * @param lines what they say, each with the class of its look
 */
record Chip(Device device, List<Line> lines) {

  /**
   * A line of text.
   *
   * @param text what it says
   * @param style its class in the style sheet
   */
  record Line(String text, String style) {}

  static Chip of(Device device, List<Stop> stops, boolean macs) {
    List<Line> lines = new ArrayList<>();
    String mark = device.mark() == Mark.NONE ? "" : " (" + device.mark().word() + ")";
    lines.add(new Line(device.name() + mark, "name"));
    String state = device.state() == DeviceState.UP ? "" : device.state().words();
    String second = String.join(", ", present(device.kind(), state));
    if (!second.isEmpty()) {
      lines.add(new Line(second, state.isEmpty() ? "faint" : "bad"));
    }
    device.addresses().forEach(address -> lines.add(new Line(address, "address")));
    if (device.isBare()) {
      lines.add(new Line("no address", "bad"));
    }
    if (macs) {
      device.mac().ifPresent(mac -> lines.add(new Line(mac, "faint")));
    }
    for (Stop stop : stops) {
      lines.addAll(stop(stop));
    }
    return new Chip(device, List.copyOf(lines));
  }

  private static List<String> present(String... texts) {
    return Arrays.stream(texts).filter(text -> !text.isEmpty()).toList();
  }

  /** A number with an arrow, and below how the packet dies, where it does. */
  static List<Line> stop(Stop stop) {
    List<Line> lines = new ArrayList<>();
    String number = (stop.isReply() ? "◁ " : "▶ ") + stop.number();
    lines.add(new Line(number, stop.isReply() ? "reply" : "request"));
    stop.end().ifPresent(end -> lines.add(new Line("✗ " + end, "bad")));
    return lines;
  }

  double width() {
    return lines.stream().mapToDouble(line -> Type.width(line.text())).max().orElse(0) + Type.INSET;
  }

  double height() {
    return lines.size() * Type.LINE + Type.INSET / 2;
  }
}
