package org.nslab.diagram.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Marks what is new or otherwise than on an earlier picture. */
record Comparison(Picture before, Picture after) {

  Picture marked() {
    Map<String, Device> then = before.devicesById();
    List<Box> boxes = new ArrayList<>();
    for (Box box : after.boxes()) {
      List<Device> devices = box.devices().stream().map(device -> mark(box, device, then)).toList();
      boxes.add(box.with(devices, mark(box, before.box(box.id()))));
    }
    return new Picture(boxes, after.cables().stream().map(this::mark).toList(), after.way());
  }

  private Device mark(Box box, Device now, Map<String, Device> earlier) {
    Device then = earlier.get(now.id());
    if (then == null) {
      // A loopback is as old as its namespace; it was left out while there was more to see.
      boolean old = now.name().equals("lo") && before.box(box.id()).isPresent();
      return now.marked(old ? Mark.NONE : Mark.NEW);
    }
    boolean same = then.marked(Mark.NONE).equals(now.marked(Mark.NONE));
    return now.marked(same ? Mark.NONE : Mark.CHANGED);
  }

  private static Mark mark(Box now, Optional<Box> then) {
    if (then.isEmpty()) {
      return Mark.NEW;
    }
    boolean same = then.get().title().equals(now.title()) && then.get().notes().equals(now.notes());
    return same ? Mark.NONE : Mark.CHANGED;
  }

  private Cable mark(Cable now) {
    Optional<Cable> then = before.cables().stream().filter(now::joinsTheSame).findFirst();
    return now.marked(
        then.isEmpty()
            ? Mark.NEW
            : then.get().carries() == now.carries() ? Mark.NONE : Mark.CHANGED);
  }
}
