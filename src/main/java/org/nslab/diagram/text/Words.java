package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.List;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.DeviceState;
import org.nslab.diagram.picture.Mark;
import org.nslab.diagram.picture.Stop;

/** The words on a map. */
record Words(Atlas atlas) {

  Piece title(Box box) {
    String mark = box.mark() == Mark.NONE ? "" : "* ";
    return new Piece(mark + box.title(), mark.isEmpty() ? Ink.TITLE : Ink.MARK);
  }

  List<Piece> device(Device device) {
    List<Piece> pieces = new ArrayList<>();
    boolean marked = device.mark() != Mark.NONE;
    Ink ink = marked ? Ink.MARK : Ink.NAME;
    String mark = marked ? "* " : "";
    // What stands for something outside is called by several words.
    boolean one = !device.name().contains(" ") || marked;
    pieces.addAll(
        one ? List.of(new Piece(mark + device.name(), ink)) : Piece.words(device.name(), ink));
    if (!device.kind().isEmpty()) {
      pieces.add(new Piece(device.kind(), Ink.FAINT));
    }
    if (device.state() != DeviceState.UP) {
      pieces.add(new Piece(device.state().words(), Ink.BROKEN));
    }
    atlas.stopsAt(device.id()).forEach(stop -> pieces.addAll(stop(stop)));
    device.addresses().forEach(address -> pieces.addAll(Piece.words(address, Ink.ADDRESS)));
    if (device.isBare()) {
      pieces.add(new Piece("no address", Ink.BROKEN));
    }
    if (atlas.looks().macs()) {
      device.mac().ifPresent(mac -> pieces.add(new Piece(mac, Ink.FAINT)));
    }
    return pieces;
  }

  List<Piece> note(String note) {
    return Piece.words(note, Ink.FAINT);
  }

  /** What happens to a packet in a box at none of its devices. */
  List<Piece> passing(Box box) {
    List<Piece> pieces = new ArrayList<>();
    atlas.stopsIn(box.id()).forEach(stop -> pieces.addAll(stop(stop)));
    return pieces;
  }

  List<Piece> also(String far) {
    return List.of(
        new Piece("also", Ink.FAINT), new Piece("to " + atlas.device(far).name(), Ink.FAINT));
  }

  private List<Piece> stop(Stop stop) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(number(stop), Ink.WAY));
    stop.end()
        .ifPresent(
            end -> pieces.add(new Piece(atlas.looks().signs().death() + " " + end, Ink.BROKEN)));
    return pieces;
  }

  /** {@code [1]} there, {@code (4)} back. */
  static String number(Stop stop) {
    return stop.isReply() ? "(" + stop.number() + ")" : "[" + stop.number() + "]";
  }
}
