package org.nslab.diagram.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Components;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.Distances;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Stop;

/**
 * A picture as the layout kernel sees it: boxes hold chips; cables join chips, and so do a bridge
 * and its ports.
 */
final class Graph {

  private final Picture picture;
  private final boolean macs;
  private final Distances distances;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<Box, ElkNode> boxes = new LinkedHashMap<>();
  private final Map<String, ElkNode> nodes = new HashMap<>();
  private final Map<ElkNode, Chip> chips = new LinkedHashMap<>();
  private final Map<Cable, ElkEdge> cables = new LinkedHashMap<>();
  private final Map<Device, ElkEdge> branches = new LinkedHashMap<>();

  Graph(Picture picture, boolean macs) {
    this.picture = picture;
    this.macs = macs;
    this.distances = new Distances(picture);
    LayoutOptions.ofAll(root, !hasCircle(picture));
    List<Box> read = new Reading(picture, distances).boxes();
    read.forEach(this::box);
    read.forEach(this::branches);
    picture.cables().forEach(this::cable);
  }

  /** Whether there are two ways from one box to another; a tree has a cable fewer than boxes. */
  private static boolean hasCircle(Picture picture) {
    return picture.cables().size() > picture.boxes().size() - Components.of(picture).size();
  }

  ElkNode root() {
    return root;
  }

  Map<Box, ElkNode> boxes() {
    return boxes;
  }

  Map<ElkNode, Chip> chips() {
    return chips;
  }

  Map<Cable, ElkEdge> cables() {
    return cables;
  }

  /** The strokes from bridges to their ports, by the port. */
  Map<Device, ElkEdge> branches() {
    return branches;
  }

  /** The name of a device. */
  String name(String device) {
    return Objects.requireNonNull(chips.get(node(device))).device().name();
  }

  /** What stands below the chips of a box. */
  List<Chip.Line> notes(Box box) {
    List<Chip.Line> notes = new ArrayList<>();
    box.notes().forEach(note -> notes.add(new Chip.Line(note, "faint")));
    for (Stop stop : picture.way()) {
      if (stop.device().isEmpty() && stop.box().equals(box.id())) {
        notes.addAll(Chip.stop(stop));
      }
    }
    return notes;
  }

  private void box(Box box) {
    ElkNode node = ElkGraphUtil.createNode(root);
    List<Chip.Line> notes = notes(box);
    double widest = Type.width(box.title() + " (changed)");
    for (Chip.Line note : notes) {
      widest = Math.max(widest, Type.width(note.text()));
    }
    LayoutOptions.ofBox(node, widest + 2 * Type.INSET, notes.size());
    boxes.put(box, node);
    Reading.devices(box).forEach(device -> chip(node, device));
  }

  private void chip(ElkNode box, Device device) {
    List<Stop> stops =
        picture.way().stream()
            .filter(stop -> stop.device().filter(device.id()::equals).isPresent())
            .toList();
    Chip chip = Chip.of(device, stops, macs);
    ElkNode node = ElkGraphUtil.createNode(box);
    LayoutOptions.ofChip(node, chip);
    nodes.put(device.id(), node);
    chips.put(node, chip);
  }

  private ElkNode node(String device) {
    return Objects.requireNonNull(nodes.get(device));
  }

  /** From what leads to the root, over the bridge, to what leads away from it. */
  private void branches(Box box) {
    for (Device device : box.devices()) {
      if (device.parent().isPresent()) {
        ElkNode port = node(device.id());
        ElkNode bridge = node(device.parent().get());
        boolean inward = distances.leadsInward(device);
        branches.put(
            device, ElkGraphUtil.createSimpleEdge(inward ? port : bridge, inward ? bridge : port));
      }
    }
  }

  private void cable(Cable cable) {
    Cable outward = distances.outward(cable);
    cables.put(cable, ElkGraphUtil.createSimpleEdge(node(outward.one()), node(outward.other())));
  }
}
