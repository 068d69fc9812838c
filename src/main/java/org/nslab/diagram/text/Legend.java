package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.List;
import org.nslab.diagram.picture.Mark;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Stop;
import org.nslab.diagram.picture.Visible;

/** What the lines below a map say. */
final class Legend {

  private Legend() {}

  static List<String> of(Atlas atlas) {
    List<String> lines = new ArrayList<>();
    if (hasMarks(atlas.picture())) {
      lines.add("* new, or changed");
    }
    for (Stop stop : atlas.picture().way()) {
      lines.addAll(line(atlas, stop));
    }
    return lines.isEmpty() ? lines : withGap(lines);
  }

  private static List<String> withGap(List<String> lines) {
    lines.add(0, "");
    return lines;
  }

  static boolean hasMarks(Picture picture) {
    return picture.boxes().stream()
            .anyMatch(
                box ->
                    box.mark() != Mark.NONE
                        || box.devices().stream().anyMatch(each -> each.mark() != Mark.NONE))
        || picture.cables().stream().anyMatch(cable -> cable.mark() != Mark.NONE);
  }

  private static List<String> line(Atlas atlas, Stop stop) {
    List<Piece> pieces = new ArrayList<>();
    String box = atlas.picture().box(stop.box()).map(each -> each.title()).orElse("");
    pieces.add(new Piece(Words.number(stop), Ink.WAY));
    String where = stop.device().map(id -> " " + atlas.device(id).name()).orElse("");
    pieces.add(new Piece(box + where + ":", Ink.NAME));
    stop.end()
        .ifPresent(
            end ->
                pieces.add(new Piece(atlas.looks().signs().death() + " " + end + ":", Ink.BROKEN)));
    pieces.addAll(Piece.words(Visible.of(stop.text()), Ink.PLAIN));
    List<String> lines = new ArrayList<>();
    for (List<Piece> line : Piece.wrap(pieces, atlas.looks().width() - 4)) {
      lines.add((lines.isEmpty() ? "" : "    ") + text(line, atlas.looks().colour()));
    }
    return lines;
  }

  static String text(List<Piece> pieces, boolean colour) {
    return String.join(
        " ",
        pieces.stream()
            .map(piece -> colour ? piece.ink().apply(piece.text()) : piece.text())
            .toList());
  }
}
