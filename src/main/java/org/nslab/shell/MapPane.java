package org.nslab.shell;

import java.util.List;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.nslab.diagram.picture.Picture;

/**
 * The right part of a wide terminal, in which a map stands beside what is typed and printed. What
 * is printed scrolls; so the pane is drawn anew before each prompt, and wiped while a command has
 * the terminal. Transcripts do not have it. Escape sequences: ECMA-48, CUP and EL; DECSC and DECRC.
 */
final class MapPane {

  /** Commands and their output want as much as on a usual terminal. */
  private static final int LEFT = 80;

  /** A narrower map would be a list. */
  private static final int NARROWEST = 38;

  private static final String SAVE = "\u001b7";
  private static final String RESTORE = "\u001b8";

  private final Terminal terminal;
  private final MapScreen maps;
  private int drawn;

  MapPane(Terminal terminal, MapScreen maps) {
    this.terminal = terminal;
    this.maps = maps;
  }

  /** Whether the terminal is wide enough for it. */
  boolean fits() {
    return width() >= NARROWEST && !maps.screen().look().plain();
  }

  /** How many columns it takes, with the stroke at its left. */
  int columns() {
    return width() + 2;
  }

  private int width() {
    return terminal.getSize().getColumns() - LEFT - 2;
  }

  void draw(@Nullable Picture picture) {
    if (picture != null) {
      List<String> lines = maps.lines(picture, width());
      int most = terminal.getSize().getRows() - 2;
      boolean all = lines.size() <= most;
      put(
          all ? lines : lines.subList(0, Math.max(0, most)),
          all ? "" : maps.signs().more() + " `map` shows all");
    }
  }

  void wipe() {
    // In a terminal that has become as narrow as this there is nothing left of it.
    if (terminal.getSize().getColumns() > LEFT) {
      put(List.of(), "");
    }
    drawn = 0;
  }

  private void put(List<String> lines, String end) {
    StringBuilder text = new StringBuilder(SAVE);
    int rows = Math.max(drawn, lines.size() + (end.isEmpty() ? 0 : 1));
    for (int row = 0; row < rows; row++) {
      text.append("\u001b[").append(row + 1).append(';').append(LEFT + 1).append("H\u001b[K");
      if (row < lines.size()) {
        text.append(maps.signs().tree().charAt(0)).append(' ').append(lines.get(row));
      } else if (row == lines.size()) {
        text.append(end);
      }
    }
    drawn = Math.min(rows, lines.size() + (end.isEmpty() ? 0 : 1));
    terminal.writer().write(text.append(RESTORE).toString());
    terminal.writer().flush();
  }
}
