package org.nslab.diagram.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Draws namespaces that are alike as one box, so that a large network can be looked at. Who is in
 * trouble, is new, or is on a packet's way keeps a box of its own.
 */
public final class Grouping {

  /** Up to so many boxes each is drawn. */
  private static final int MOST_BOXES = 40;

  private static final int SMALLEST_GROUP = 4;

  private final Picture picture;
  private final Map<String, Box> byDevice;
  private final Map<String, Device> devices;
  private final Set<String> onWay = new HashSet<>();

  private Grouping(Picture picture) {
    this.picture = picture;
    this.byDevice = picture.boxesByDevice();
    this.devices = picture.devicesById();
    picture.way().forEach(stop -> onWay.add(stop.box()));
  }

  /** The picture with groups, if it is large; else as it is. */
  public static Picture of(Picture picture) {
    return picture.boxes().size() <= MOST_BOXES ? picture : new Grouping(picture).grouped();
  }

  /**
   * What is alike about members of a group.
   *
   * @param hub the box that all of them are joined to; empty for those that are not joined
   * @param bridge the bridge there
   * @param kind of their boxes
   * @param state of their devices
   * @param notes in them
   */
  private record Likeness(
      String hub, Optional<String> bridge, Box.Kind kind, DeviceState state, List<String> notes) {}

  /**
   * One that may be in a group.
   *
   * @param box its box
   * @param own its device
   * @param far the other end of its cable, where it has one
   */
  private record Member(Box box, Device own, Optional<Device> far) {}

  private Picture grouped() {
    Map<String, List<Cable>> cables = new HashMap<>();
    for (Cable cable : picture.cables()) {
      cables.computeIfAbsent(cable.one(), key -> new ArrayList<>()).add(cable);
      cables.computeIfAbsent(cable.other(), key -> new ArrayList<>()).add(cable);
    }
    Map<Likeness, List<Member>> groups = new LinkedHashMap<>();
    for (Box box : picture.boxes()) {
      if (mayJoin(box)) {
        Device own = box.devices().get(0);
        member(box, own, cables.getOrDefault(own.id(), List.of()), groups);
      }
    }
    groups.values().removeIf(group -> group.size() < SMALLEST_GROUP);
    return new Merger(picture).merge(groups.values().stream().map(Grouping::group).toList());
  }

  private boolean mayJoin(Box box) {
    boolean listed = box.kind() == Box.Kind.NAMESPACE || box.kind() == Box.Kind.UNNAMED;
    return listed
        && box.devices().size() == 1
        && box.mark() == Mark.NONE
        && box.devices().get(0).mark() == Mark.NONE
        && !box.devices().get(0).isBare()
        && !onWay.contains(box.id());
  }

  private void member(Box box, Device own, List<Cable> joined, Map<Likeness, List<Member>> groups) {
    String hub = "";
    Optional<Device> far = Optional.empty();
    if (!joined.isEmpty()) {
      far = Optional.ofNullable(devices.get(joined.get(0).far(own.id())));
      boolean healthy =
          joined.size() == 1
              && joined.get(0).carries()
              && joined.get(0).mark() == Mark.NONE
              && far.filter(this::isPlainPort).isPresent();
      if (!healthy) {
        return;
      }
      hub = far.map(device -> byDevice.get(device.id())).map(Box::id).orElse("");
    }
    Likeness likeness =
        new Likeness(hub, far.flatMap(Device::parent), box.kind(), own.state(), box.notes());
    groups.computeIfAbsent(likeness, key -> new ArrayList<>()).add(new Member(box, own, far));
  }

  private boolean isPlainPort(Device device) {
    Box box = byDevice.get(device.id());
    boolean isAway =
        picture.way().stream().noneMatch(stop -> stop.device().equals(Optional.of(device.id())));
    return box != null
        && box.children(device.id()).isEmpty()
        && device.mark() == Mark.NONE
        && device.state() == DeviceState.UP
        && isAway;
  }

  private static Merger.Group group(List<Member> members) {
    return new Merger.Group(
        members.stream().map(Member::box).toList(),
        members.stream().map(Member::own).toList(),
        members.stream().flatMap(member -> member.far().stream()).toList());
  }
}
