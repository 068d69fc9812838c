package org.nslab.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nslab.diagram.GrownNetwork.Change;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Components;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.text.Looks;
import org.nslab.diagram.text.Signs;

/** A small change of the network moves little on the map. */
final class StabilityTest {

  private static final int SEEDS = 30;

  /** Networks of which one in fifty may be drawn in another order. */
  private static final int ORDERS = 300;

  private static final int[] WIDTHS = {60, 80, 120, 200};

  /** What an address more, or a device that is down, may do: text becomes wider, or is wrapped. */
  private static final double COLUMNS = 24;

  private static final double LINES = 10;

  /** Some lines of text in an SVG, in pixels. */
  private static final double PIXELS = 48;

  private static final Pattern BOX = Pattern.compile("┌─ (\\S+) ─");
  private static final Pattern TITLE =
      Pattern.compile("<text class=\"title\" x=\"([0-9.]+)\" y=\"([0-9.]+)\"[^>]*>([^<]*)<");
  private static final Pattern CROSSING = Pattern.compile("[━╌┄][┃╎┊][━╌┄●○]");

  /** A network before a change, and after it. */
  private record Grown(Picture before, Picture after) {

    static Grown of(long seed, Change change) {
      GrownNetwork network = GrownNetwork.of(seed);
      Picture before = Picture.of(network.state());
      change.apply(network);
      return new Grown(before, Picture.of(network.state()));
    }
  }

  private record Spot(double x, double y) {}

  private record Look(String how, Map<String, Spot> before, Map<String, Spot> after) {

    Spot was(String box) {
      return Objects.requireNonNull(before.get(box));
    }

    Spot is(String box) {
      return Objects.requireNonNull(after.get(box), () -> how + ": " + box + " is gone");
    }

    void assertMoved(Set<String> boxes, double columns, double lines) {
      for (String box : boxes) {
        assertTrue(Math.abs(was(box).x() - is(box).x()) <= columns, () -> how + ": " + box);
        assertTrue(Math.abs(was(box).y() - is(box).y()) <= lines, () -> how + ": " + box);
      }
    }

    /** Who stood in one column still does, in the same order; and so do the columns. */
    boolean keepsOrder(Set<String> boxes) {
      return boxes.stream()
          .allMatch(one -> boxes.stream().allMatch(other -> keepsOrder(one, other)));
    }

    private boolean keepsOrder(String one, String other) {
      double across = was(one).x() - was(other).x();
      double down = was(one).y() - was(other).y();
      double acrossNow = is(one).x() - is(other).x();
      double downNow = is(one).y() - is(other).y();
      return Math.signum(across) == Math.signum(acrossNow) && (across != 0 || down * downNow >= 0);
    }
  }

  private static String text(Picture picture, int width) {
    return MapFormat.TEXT.draw(picture, new Looks(width, Signs.UNICODE, false, false));
  }

  private static Map<String, Spot> inText(Picture picture, int width) {
    List<String> lines = text(picture, width).lines().toList();
    Map<String, Spot> spots = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher box = BOX.matcher(lines.get(i));
      while (box.find()) {
        spots.put(box.group(1), new Spot(box.start(), i));
      }
    }
    return spots;
  }

  private static Map<String, Spot> inSvg(Picture picture) {
    Looks looks = new Looks(80, Signs.UNICODE, false, false);
    Matcher title = TITLE.matcher(MapFormat.SVG.draw(picture, looks));
    Map<String, Spot> spots = new LinkedHashMap<>();
    while (title.find()) {
      double x = Double.parseDouble(title.group(1));
      spots.put(title.group(3), new Spot(x, Double.parseDouble(title.group(2))));
    }
    return spots;
  }

  /** Those that a cable joins to others; single ones stand in a row of their own. */
  private static Set<String> joined(Picture picture) {
    Set<String> joined = new TreeSet<>();
    for (List<Box> component : Components.of(picture)) {
      if (component.size() > 1) {
        component.forEach(box -> joined.add(box.title()));
      }
    }
    return joined;
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void littleMovesInText(Change change) {
    for (long seed = 0; seed < SEEDS; seed++) {
      Grown grown = Grown.of(seed, change);
      for (int width : WIDTHS) {
        String how = change + " at " + width + " of " + seed + "\n" + text(grown.after(), width);
        Look look = new Look(how, inText(grown.before(), width), inText(grown.after(), width));
        assertTrue(look.keepsOrder(joined(grown.before())), how);
        switch (change) {
          case NAMESPACE -> look.assertMoved(joined(grown.before()), 0, 0);
          case ADDRESS, DOWN -> look.assertMoved(joined(grown.before()), COLUMNS, LINES);
          case CABLE -> {}
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ADDRESS", "DOWN"})
  void littleMovesInSvg(Change change) {
    for (long seed = 0; seed < SEEDS; seed++) {
      Grown grown = Grown.of(seed, change);
      String how = change + " of " + seed;
      Look look = new Look(how, inSvg(grown.before()), inSvg(grown.after()));
      look.assertMoved(joined(grown.before()), PIXELS, PIXELS);
    }
  }

  /** A new cable makes room for itself, and in few networks only it makes others change places. */
  @Test
  void boxesKeepTheirOrderInSvg() {
    List<Long> reordered = new ArrayList<>();
    for (long seed = 0; seed < ORDERS; seed++) {
      Grown grown = Grown.of(seed, Change.CABLE);
      Look look = new Look("CABLE of " + seed, inSvg(grown.before()), inSvg(grown.after()));
      if (!look.keepsOrder(joined(grown.before()))) {
        reordered.add(seed);
      }
    }
    assertTrue(reordered.size() <= ORDERS / 50, reordered::toString);
  }

  @ParameterizedTest
  @EnumSource(Change.class)
  void noCableCrossesAnother(Change change) {
    for (long seed = 0; seed < 2 * SEEDS; seed++) {
      Picture picture = Grown.of(seed, change).after();
      List<String> crossed = new ArrayList<>();
      for (int width : WIDTHS) {
        String text = text(picture, width);
        if (CROSSING.matcher(text).find()) {
          crossed.add(text);
        }
      }
      assertEquals(List.of(), crossed);
    }
  }
}
