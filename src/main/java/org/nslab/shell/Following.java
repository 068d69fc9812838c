package org.nslab.shell;

import java.util.List;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.nslab.diagram.picture.Picture;
import org.nslab.network.NetworkState;

/**
 * Keeps a map up to date, if the learner wants it: in a pane beside the prompt, or printed after
 * each change where the terminal has no room for that.
 */
final class Following {

  private static final String WIDGET = "nslab-map";

  /** F2 as terminals send it, and Alt-M. */
  private static final List<String> KEYS =
      List.of("\u001bOQ", "\u001b[12~", "\u001b[[B", "\u001bm");

  private final Screen screen;
  private final LastSeen seen;
  private final MapScreen maps;
  private final MapPane pane;
  private boolean on;
  private @Nullable Picture picture;

  Following(Terminal terminal, Screen screen, LastSeen seen) {
    this.screen = screen;
    this.seen = seen;
    this.maps = new MapScreen(screen);
    this.pane = new MapPane(terminal, maps);
  }

  /** Lets the learner toggle it with a key. */
  void bind(LineReader reader) {
    reader
        .getWidgets()
        .put(
            WIDGET,
            () -> {
              toggle();
              beforePrompt();
              return true;
            });
    reader
        .getKeyMaps()
        .computeIfAbsent(LineReader.MAIN, name -> new KeyMap<>())
        .bind(new Reference(WIDGET), KEYS);
  }

  /** Begins or ends it, and says which. */
  void toggle() {
    on = !on;
    if (on) {
      picture = Picture.of(seen.state());
      reserve();
      screen.remark("The map follows what you do. **F2**, or `map --follow` again, ends that.");
      if (!pane.fits()) {
        maps.print(picture);
      }
    } else {
      pane.wipe();
      screen.reserve(0);
      screen.remark("The map no longer follows.");
    }
  }

  /** The pane is drawn where it belongs. */
  void beforePrompt() {
    if (on) {
      reserve();
      if (pane.fits()) {
        pane.draw(picture);
      }
    }
  }

  /** The terminal is a command's; its size may be another than at the prompt. */
  void beforeCommand() {
    if (on) {
      pane.wipe();
      reserve();
    }
  }

  private void reserve() {
    screen.reserve(pane.fits() ? pane.columns() : 0);
  }

  /** Is told of the network before and after something was done. */
  void saw(NetworkState before, NetworkState after) {
    if (!on) {
      return;
    }
    Picture then = Picture.of(before);
    Picture now = Picture.of(after);
    if (!now.equals(then)) {
      picture = now.since(then);
      if (!pane.fits()) {
        maps.print(picture);
      }
    }
  }
}
