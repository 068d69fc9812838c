package org.nslab.shell;

import java.util.List;
import org.nslab.diagram.picture.Grouping;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.text.Looks;
import org.nslab.diagram.text.Sentences;
import org.nslab.diagram.text.Signs;
import org.nslab.diagram.text.TextMap;

/**
 * Shows maps on the learner's terminal.
 *
 * @param screen where
 */
record MapScreen(Screen screen) {

  /** Prints a map, or sentences where boxes are not wanted. */
  void print(Picture picture) {
    Looks looks = looks(screen.width());
    List<String> lines =
        screen.look().plain()
            ? Sentences.of(picture, looks)
            : TextMap.draw(Grouping.of(picture), looks);
    screen.print("\n" + String.join("\n", lines) + "\n");
  }

  /** The lines of a map of so many columns. */
  List<String> lines(Picture picture, int columns) {
    return TextMap.draw(Grouping.of(picture), looks(columns));
  }

  boolean hasColour() {
    return !screen.look().palette().isNone();
  }

  Signs signs() {
    return Look.hasUnicode(System.getenv()) ? Signs.UNICODE : Signs.ASCII;
  }

  private Looks looks(int columns) {
    return new Looks(columns, signs(), hasColour(), false);
  }
}
