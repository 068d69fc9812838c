package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.List;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.DeviceState;
import org.nslab.diagram.picture.Mark;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Stop;

/** What a map shows, in sentences for a screen reader. */
public final class Sentences {

  private final Atlas atlas;
  private final List<String> lines = new ArrayList<>();

  private Sentences(Picture picture, Looks looks) {
    this.atlas = new Atlas(picture, looks);
  }

  /** A line for each box, and one for each thing in it; they are not folded. */
  public static List<String> of(Picture picture, Looks looks) {
    Sentences sentences = new Sentences(picture, looks);
    for (Box box : picture.boxes()) {
      if (box.kind() != Box.Kind.OUTSIDE) {
        sentences.box(box);
      }
    }
    picture.way().forEach(sentences::stop);
    return sentences.lines;
  }

  private void box(Box box) {
    String what =
        switch (box.kind()) {
          case HOST -> "The host";
          case NAMESPACE -> "The namespace " + box.title();
          case UNNAMED -> "A namespace without a name, " + box.title() + ",";
          case GROUP, OUTSIDE -> box.title() + ",";
        };
    int count = box.devices().size();
    String interfaces =
        count == 0 ? "no interface" : count == 1 ? "1 interface" : count + " interfaces";
    lines.add(what + " has " + interfaces + changed(box.mark()) + ".");
    box.devices().forEach(device -> lines.add("  " + device(device)));
    box.notes().forEach(note -> lines.add("  It has this: " + note + "."));
  }

  private static String changed(Mark mark) {
    return mark == Mark.NONE ? "" : " (" + mark.word() + ")";
  }

  private String device(Device device) {
    StringBuilder text = new StringBuilder(device.name()).append(changed(device.mark()));
    if (!device.kind().isEmpty()) {
      text.append(", ").append(device.kind());
    }
    text.append(device.state() == DeviceState.NO_CARRIER ? ", has " : ", is ");
    text.append(device.state().words());
    device.parent().ifPresent(id -> text.append(", belongs to ").append(atlas.device(id).name()));
    if (!device.addresses().isEmpty()) {
      text.append(", has ").append(String.join(" and ", device.addresses()));
    }
    text.append(device.isBare() ? ", has no address" : "");
    if (atlas.looks().macs()) {
      device.mac().ifPresent(mac -> text.append(", has the MAC address ").append(mac));
    }
    atlas.cables(device.id()).forEach(cable -> text.append(cable(cable, device)));
    return text.append('.').toString();
  }

  private String cable(Cable cable, Device device) {
    String far = cable.far(device.id());
    Box box = atlas.boxOf(far);
    String to =
        box.kind() == Box.Kind.OUTSIDE
            ? box.title() + ", to " + atlas.device(far).name()
            : "to " + atlas.device(far).name() + " in " + box.title();
    return switch (cable.kind()) {
      case VETH -> ", has a cable " + to;
      case OUTSIDE -> ", leads " + to;
      case PART -> ", shares what it sends with " + atlas.device(far).name() + " in " + box.title();
      case OVERLAY -> ", has an overlay " + to;
    };
  }

  private void stop(Stop stop) {
    String box = atlas.picture().box(stop.box()).map(Box::title).orElse("");
    lines.add(
        (stop.isReply() ? "The answer, " : "The packet, ")
            + stop.number()
            + ": in "
            + box
            + stop.device().map(id -> ", " + atlas.device(id).name()).orElse("")
            + stop.end().map(end -> ", it ends (" + end + ")").orElse("")
            + ": "
            + stop.text()
            + ".");
  }
}
