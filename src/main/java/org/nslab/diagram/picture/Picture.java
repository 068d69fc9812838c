package org.nslab.diagram.picture;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.NetworkState;

/**
 * A network as there is to draw.
 *
 * @param boxes the host first, then the namespaces with names, those without, and what is outside
 * @param cables between the devices of the boxes
 * @param way where a packet comes by, in order; often empty
 */
public record Picture(List<Box> boxes, List<Cable> cables, List<Stop> way) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if two things have one id, or a cable or the way leads to
   *     nothing
   */
  public Picture {
    boxes = List.copyOf(boxes);
    cables = List.copyOf(cables);
    way = List.copyOf(way);
    Set<String> ids = new HashSet<>();
    Set<String> devices = new HashSet<>();
    for (Box box : boxes) {
      require(ids.add(box.id()), "two boxes " + box.id());
      box.devices().forEach(each -> require(devices.add(each.id()), "two devices " + each.id()));
    }
    Set<Object> pairs = new HashSet<>();
    for (Cable cable : cables) {
      require(devices.contains(cable.one()), "a cable to no device: " + cable.one());
      require(devices.contains(cable.other()), "a cable to no device: " + cable.other());
      require(!cable.one().equals(cable.other()), "a cable from a device to itself");
      require(pairs.add(cable.joint()), "two cables at " + cable.one());
    }
    for (Stop stop : way) {
      require(ids.contains(stop.box()), "a way by no box: " + stop.box());
      stop.device().ifPresent(id -> require(devices.contains(id), "a way by no device: " + id));
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** A network. */
  public static Picture of(NetworkState state) {
    return new StatePicture(state).picture();
  }

  /** The same with what is new or otherwise than on an earlier picture marked. */
  public Picture since(Picture before) {
    return new Comparison(before, this).marked();
  }

  /** The same with a packet's way. */
  public Picture with(List<Stop> newWay) {
    return new Picture(boxes, cables, newWay);
  }

  /** The same with other titles of boxes, by their ids. */
  public Picture titled(Map<String, String> titles) {
    List<Box> titled =
        boxes.stream().map(box -> box.titled(titles.getOrDefault(box.id(), box.title()))).toList();
    return new Picture(titled, cables, way);
  }

  /** The boxes by the ids of their devices. */
  public Map<String, Box> boxesByDevice() {
    Map<String, Box> found = new HashMap<>();
    boxes.forEach(box -> box.devices().forEach(device -> found.put(device.id(), box)));
    return found;
  }

  /** The devices by their ids. */
  public Map<String, Device> devicesById() {
    Map<String, Device> found = new HashMap<>();
    boxes.forEach(box -> box.devices().forEach(device -> found.put(device.id(), device)));
    return found;
  }

  /** The cables of a device. */
  public List<Cable> cables(String device) {
    return cables.stream().filter(cable -> cable.touches(device)).toList();
  }

  /** The box of an id. */
  public Optional<Box> box(String id) {
    return boxes.stream().filter(box -> box.id().equals(id)).findFirst();
  }
}
