package org.nslab.diagram.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.DeviceState;
import org.nslab.diagram.picture.Mark;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Stop;

/** What stands on boxes and devices, and short names for them that need no quotes. */
final class Labels {

  private final Picture picture;
  private final boolean macs;
  private final Map<String, String> devices = new HashMap<>();

  Labels(Picture picture, boolean macs) {
    this.picture = picture;
    this.macs = macs;
    for (Box box : picture.boxes()) {
      box.devices().forEach(device -> devices.put(device.id(), "d" + devices.size()));
    }
  }

  /** {@code d7}. */
  String name(String device) {
    return Objects.requireNonNull(devices.get(device));
  }

  /** What a box is called. */
  String title(Box box) {
    return box.title() + mark(box.mark());
  }

  /** The lines in a box beside its devices. */
  List<String> notes(Box box) {
    List<String> lines = new ArrayList<>(box.notes());
    for (Stop stop : picture.way()) {
      if (stop.device().isEmpty() && stop.box().equals(box.id())) {
        lines.add(text(stop));
      }
    }
    return lines;
  }

  /** The lines on a device. */
  List<String> of(Device device) {
    List<String> lines = new ArrayList<>(List.of(device.name() + mark(device.mark())));
    add(lines, device.kind());
    add(lines, device.state() == DeviceState.UP ? "" : device.state().words());
    lines.addAll(device.addresses());
    add(lines, device.isBare() ? "no address" : "");
    add(lines, macs ? device.mac().orElse("") : "");
    for (Stop stop : picture.way()) {
      if (stop.device().filter(device.id()::equals).isPresent()) {
        lines.add(text(stop));
      }
    }
    return lines;
  }

  private static void add(List<String> lines, String line) {
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }

  private static String mark(Mark mark) {
    return mark == Mark.NONE ? "" : " (" + mark.word() + ")";
  }

  private static String text(Stop stop) {
    return (stop.isReply() ? "answer " : "packet ")
        + stop.number()
        + stop.end().map(end -> ": ends, " + end).orElse("");
  }
}
