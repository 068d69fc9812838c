package org.nslab.diagram;

import java.util.List;
import java.util.Locale;
import org.nslab.diagram.markup.Dot;
import org.nslab.diagram.markup.Mermaid;
import org.nslab.diagram.markup.PictureJson;
import org.nslab.diagram.picture.Grouping;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.svg.SvgMap;
import org.nslab.diagram.text.Looks;
import org.nslab.diagram.text.Sentences;
import org.nslab.diagram.text.TextMap;

/** What a map can be written as. */
public enum MapFormat {
  /** Boxes in the terminal, or a list where there is no room. */
  TEXT {
    @Override
    public String draw(Picture picture, Looks looks) {
      return joined(TextMap.draw(Grouping.of(picture), looks));
    }
  },
  /** A picture for pages and slides. */
  SVG {
    @Override
    public String draw(Picture picture, Looks looks) {
      Picture grouped = Grouping.of(picture);
      return SvgMap.draw(grouped, looks.macs(), Sentences.of(grouped, looks));
    }
  },
  /** A flowchart that sites which host code draw. */
  MERMAID {
    @Override
    public String draw(Picture picture, Looks looks) {
      return Mermaid.draw(Grouping.of(picture), looks.macs());
    }
  },
  /** A graph that Graphviz draws. */
  DOT {
    @Override
    public String draw(Picture picture, Looks looks) {
      return Dot.draw(Grouping.of(picture), looks.macs());
    }
  },
  /** All there is to know of the picture, for programs. */
  JSON {
    @Override
    public String draw(Picture picture, Looks looks) {
      return PictureJson.write(picture);
    }
  };

  /**
   * A picture in this format.
   *
   * @param looks counts for {@link #TEXT}; of the others only whether MAC addresses are shown
   * @return lines, each with a line feed at its end
   */
  public abstract String draw(Picture picture, Looks looks);

  /** As the option {@code --format} takes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
