package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.List;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Device;

/** The map as a list, for where there is no room to draw. */
final class ListMap {

  private final Atlas atlas;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  private ListMap(Atlas atlas) {
    this.atlas = atlas;
    this.words = new Words(atlas);
  }

  static List<String> draw(Atlas atlas) {
    ListMap list = new ListMap(atlas);
    atlas.picture().boxes().stream()
        .filter(box -> box.kind() != Box.Kind.OUTSIDE)
        .forEach(list::box);
    list.lines.addAll(Legend.of(atlas));
    return list.lines;
  }

  private void box(Box box) {
    add(0, List.of(words.title(box)));
    box.roots().forEach(device -> device(box, device, 1));
    box.notes().forEach(note -> add(1, words.note(note)));
    add(1, words.passing(box));
  }

  private void device(Box box, Device device, int depth) {
    List<Piece> pieces = new ArrayList<>(words.device(device));
    for (Cable cable : atlas.cables(device.id())) {
      String far = cable.far(device.id());
      Box there = atlas.boxOf(far);
      String arrow = atlas.looks().signs().strokes(cable).substring(0, 1).repeat(2);
      pieces.add(new Piece(arrow, Ink.CABLE));
      if (there.kind() != Box.Kind.OUTSIDE) {
        pieces.add(new Piece(atlas.device(far).name(), Ink.PLAIN));
        pieces.add(new Piece(there.is(box) ? "here" : "in " + there.title(), Ink.PLAIN));
      } else {
        pieces.add(new Piece(there.title(), Ink.PLAIN));
      }
    }
    add(depth, pieces);
    box.children(device.id()).forEach(port -> device(box, port, depth + 1));
  }

  private void add(int depth, List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    int width = atlas.looks().width();
    String indent = " ".repeat(Math.min(2 * depth, width / 4));
    int room = width - indent.length() - 2;
    boolean begun = false;
    for (List<Piece> line : Piece.wrap(pieces, room)) {
      lines.add(indent + (begun ? "  " : "") + Legend.text(line, atlas.looks().colour()));
      begun = true;
    }
  }
}
