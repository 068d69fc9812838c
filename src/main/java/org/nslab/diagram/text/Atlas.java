package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.Distances;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Stop;

/** A picture with what is looked up in it again and again, and how it is to look. */
final class Atlas {

  private final Picture picture;
  private final Looks looks;
  private final Distances distances;
  private final Map<String, Device> devices;
  private final Map<String, Box> boxes;
  private final Map<String, List<Cable>> cables = new HashMap<>();
  private final Map<String, List<Stop>> atDevice = new HashMap<>();
  private final Map<String, List<Stop>> inBox = new HashMap<>();

  Atlas(Picture picture, Looks looks) {
    this.picture = picture;
    this.looks = looks;
    this.distances = new Distances(picture);
    this.devices = picture.devicesById();
    this.boxes = picture.boxesByDevice();
    for (Cable cable : picture.cables()) {
      cables.computeIfAbsent(cable.one(), key -> new ArrayList<>()).add(cable);
      cables.computeIfAbsent(cable.other(), key -> new ArrayList<>()).add(cable);
    }
    for (Stop stop : picture.way()) {
      Map<String, List<Stop>> place = stop.device().isPresent() ? atDevice : inBox;
      place.computeIfAbsent(stop.device().orElse(stop.box()), key -> new ArrayList<>()).add(stop);
    }
  }

  Picture picture() {
    return picture;
  }

  Looks looks() {
    return looks;
  }

  Distances distances() {
    return distances;
  }

  Device device(String id) {
    return Objects.requireNonNull(devices.get(id));
  }

  Box boxOf(String device) {
    return Objects.requireNonNull(boxes.get(device));
  }

  List<Cable> cables(String device) {
    return cables.getOrDefault(device, List.of());
  }

  List<Stop> stopsAt(String device) {
    return atDevice.getOrDefault(device, List.of());
  }

  List<Stop> stopsIn(String box) {
    return inBox.getOrDefault(box, List.of());
  }
}
