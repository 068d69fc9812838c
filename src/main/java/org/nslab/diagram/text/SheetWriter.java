package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.Visible;

/** Writes what stands in a box. */
final class SheetWriter {

  private final Atlas atlas;
  private final Box box;
  private final int columns;
  private final @Nullable Cable first;
  private final Words words;
  private final List<Row> rows = new ArrayList<>();

  /**
   * A writer for one box.
   *
   * @param columns the widest that a row may be
   * @param first the cable whose row is to be as far up as can be
   */
  private SheetWriter(Atlas atlas, Box box, int columns, @Nullable Cable first) {
    this.atlas = atlas;
    this.box = box;
    this.columns = columns;
    this.first = first;
    this.words = new Words(atlas);
  }

  static Sheet write(Atlas atlas, Box box, int columns, @Nullable Cable first) {
    return new SheetWriter(atlas, box, columns, first).sheet();
  }

  private Sheet sheet() {
    Piece title = words.title(box);
    boolean tooLong = title.width() > columns - 4;
    if (tooLong) {
      text(List.of(title));
    }
    sorted(box.roots()).forEach(device -> device(device, "", "", ""));
    box.notes().forEach(note -> text(words.note(note)));
    text(words.passing(box));
    return new Sheet(box, tooLong ? shortened(title) : title, rows);
  }

  private Piece shortened(Piece title) {
    String most = Piece.wrap(List.of(title), columns - 5).get(0).get(0).text();
    return new Piece(most + atlas.looks().signs().more(), title.ink());
  }

  /** Lines that belong to no device; what goes on in a further line is set in. */
  private void text(List<Piece> pieces) {
    if (!pieces.isEmpty()) {
      boolean begun = false;
      for (List<Piece> line : Piece.wrap(pieces, columns - 2)) {
        rows.add(new Row(begun ? "  " : "", "", line, Optional.empty()));
        begun = true;
      }
    }
  }

  /** Those first at which, or at whose ports, the first cable ends; the others as they were. */
  private List<Device> sorted(List<Device> devices) {
    List<Device> sorted = new ArrayList<>(devices);
    sorted.sort(Comparator.comparing(device -> !leadsToFirst(device)));
    return sorted;
  }

  private boolean leadsToFirst(Device device) {
    return first != null
        && (first.touches(device.id())
            || box.children(device.id()).stream().anyMatch(this::leadsToFirst));
  }

  private void device(Device device, String lead, String fill, String below) {
    List<Device> ports = sorted(box.children(device.id()));
    String next = below + (ports.isEmpty() ? "  " : tree(0) + " ");
    List<Cable> cables = atlas.cables(device.id());
    int room = Math.max(8, columns - Visible.width(next));
    List<List<Piece>> lines = Piece.wrap(words.device(device), room);
    rows.add(new Row(lead, fill, lines.get(0), plug(device, cables, 0)));
    for (List<Piece> line : lines.subList(1, lines.size())) {
      rows.add(new Row(next, next, line, Optional.empty()));
    }
    for (int i = 1; i < cables.size(); i++) {
      List<Piece> also = words.also(cables.get(i).far(device.id()));
      rows.add(new Row(next, next, also, plug(device, cables, i)));
    }
    for (int i = 0; i < ports.size(); i++) {
      boolean last = i == ports.size() - 1;
      String branch = below + tree(last ? 2 : 1) + " ";
      device(ports.get(i), branch, next, below + (last ? "  " : tree(0) + " "));
    }
  }

  private String tree(int index) {
    String tree = atlas.looks().signs().tree();
    return tree.substring(index, index + 1);
  }

  private Optional<Row.Plug> plug(Device device, List<Cable> cables, int index) {
    return index < cables.size()
        ? Optional.of(new Row.Plug(cables.get(index), device))
        : Optional.empty();
  }
}
