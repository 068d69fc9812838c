package org.nslab.diagram;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nslab.diagram.GrownNetwork.Change;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.text.Looks;
import org.nslab.diagram.text.Signs;

/** What lies where in an SVG. */
final class SvgLayoutTest {

  private static final int SEEDS = 40;
  private static final Pattern RECTANGLE =
      Pattern.compile(
          "<rect class=\"(box|chip)[^\"]*\" x=\"([0-9.]+)\" y=\"([0-9.]+)\""
              + " width=\"([0-9.]+)\" height=\"([0-9.]+)\"");
  private static final Pattern CROSS =
      Pattern.compile("<path class=\"cross\" d=\"M([0-9.]+) ([0-9.]+)l8 8");

  private record Area(double left, double top, double width, double height) {

    boolean meets(Area other) {
      return left < other.left + other.width
          && other.left < left + width
          && top < other.top + other.height
          && other.top < top + height;
    }

    boolean isIn(Area other) {
      return left > other.left
          && left + width < other.left + other.width
          && top > other.top
          && top + height < other.top + other.height;
    }

    boolean isAbove(Area other) {
      return top + height <= other.top
          && left < other.left + other.width
          && other.left < left + width;
    }
  }

  private static String grown(long seed) {
    GrownNetwork network = GrownNetwork.of(seed);
    Change.DOWN.apply(network);
    return MapFormat.SVG.draw(
        Picture.of(network.state()), new Looks(80, Signs.UNICODE, false, false));
  }

  private static List<Area> rectangles(String svg, String kind) {
    List<Area> areas = new ArrayList<>();
    Matcher found = RECTANGLE.matcher(svg);
    while (found.find()) {
      if (found.group(1).equals(kind)) {
        areas.add(new Area(number(found, 2), number(found, 3), number(found, 4), number(found, 5)));
      }
    }
    return areas;
  }

  private static List<Area> crosses(String svg) {
    List<Area> areas = new ArrayList<>();
    Matcher found = CROSS.matcher(svg);
    while (found.find()) {
      areas.add(new Area(number(found, 1), number(found, 2), 8, 8));
    }
    return areas;
  }

  private static double number(Matcher found, int group) {
    return Double.parseDouble(found.group(group));
  }

  @Test
  void theCrossOfABrokenCableStandsBetweenTheBoxes() {
    int drawn = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      String svg = grown(seed);
      for (Area cross : crosses(svg)) {
        drawn++;
        for (Area box : rectangles(svg, "box")) {
          assertFalse(cross.meets(box), "network " + seed);
        }
      }
    }
    assertTrue(drawn > 0);
  }

  @Test
  void whatStandsBelowSomethingBeginsWhereItDoes() {
    int compared = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      String svg = grown(seed);
      List<Area> chips = rectangles(svg, "chip");
      for (Area box : rectangles(svg, "box")) {
        List<Area> within = chips.stream().filter(chip -> chip.isIn(box)).toList();
        for (Area upper : within) {
          for (Area lower : within) {
            if (upper.isAbove(lower)) {
              compared++;
              assertTrue(Math.abs(upper.left - lower.left) < 1, "network " + seed);
            }
          }
        }
      }
    }
    assertTrue(compared > SEEDS, "only " + compared);
  }
}
