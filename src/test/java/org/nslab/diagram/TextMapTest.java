package org.nslab.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nslab.diagnosis.Sketch;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.picture.Visible;
import org.nslab.diagram.picture.Ways;
import org.nslab.diagram.text.Looks;
import org.nslab.diagram.text.Signs;
import org.nslab.diagram.text.TextMap;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Tracer;

final class TextMapTest {

  private static final int SEEDS = 40;

  private static List<String> draw(Picture picture, int width) {
    return TextMap.draw(picture, new Looks(width, Signs.UNICODE, false, false));
  }

  private static List<String> draw(Sketch sketch, int width) {
    return draw(Picture.of(sketch.state()), width);
  }

  private static Sketch star() {
    return new Sketch()
        .bridge("host", "v-net-0")
        .space("red")
        .space("blue")
        .cable("red", "veth-red", "host", "veth-red-br")
        .cable("blue", "veth-blue", "host", "veth-blue-br")
        .master("host", "veth-red-br", "v-net-0")
        .master("host", "veth-blue-br", "v-net-0")
        .address("red", "veth-red", "192.168.15.1/24");
  }

  @Test
  void aBridgeWithItsPorts() {
    assertEquals(
        """
        ┌─ host ─────────┐
        │ v-net-0 bridge │     ┌─ red ────────────────────┐
        │ ├ veth-red-br  ●━━━━━● veth-red 192.168.15.1/24 │
        │ │              │     └──────────────────────────┘
        │ │              │
        │ │              │     ┌─ blue ───────────────────┐
        │ └ veth-blue-br ●━━━━━● veth-blue no address     │
        └────────────────┘     └──────────────────────────┘
        """,
        String.join("\n", draw(star(), 80)) + "\n");
  }

  @Test
  void whatIsDownLooksSo() {
    assertEquals(
        """
        ┌─ host ───────────────────┐
        │ v-net-0 bridge           │     ┌─ red ─────────────────────────┐
        │ ├ veth-red-br no carrier ○╌╌╌╌╌○ veth-red down 192.168.15.1/24 │
        │ │                        │     └───────────────────────────────┘
        │ │                        │
        │ │                        │     ┌─ blue ────────────────────────┐
        │ └ veth-blue-br           ●━━━━━● veth-blue no address          │
        └──────────────────────────┘     └───────────────────────────────┘
        """,
        String.join("\n", draw(star().down("red", "veth-red"), 80)) + "\n");
  }

  @Test
  void theSameInAscii() {
    Picture picture = Picture.of(star().down("red", "veth-red").state());
    List<String> lines = TextMap.draw(picture, new Looks(80, Signs.ASCII, false, false));
    assertTrue(lines.stream().allMatch(line -> line.chars().allMatch(c -> c >= ' ' && c < 127)));
    assertTrue(
        lines.contains("| | veth-red-br no carrier x-----x veth-red down 192.168.15.1/24 |"),
        String.join("\n", lines));
  }

  @Test
  void theWayOfAPacket() {
    Picture picture = Picture.of(star().address("blue", "veth-blue", "192.168.15.2/24").state());
    NetworkState state = star().address("blue", "veth-blue", "192.168.15.2/24").state();
    List<String> lines =
        draw(Ways.mark(picture, Tracer.ping(state, "red", IpAddress.of("192.168.15.2"))), 100);
    String text = String.join("\n", lines);
    assertTrue(text.contains("veth-red [1] (10) 192.168.15.1/24"), text);
    assertTrue(text.contains("v-net-0 bridge [3] (8)"), text);
    assertTrue(text.contains("[5] blue veth-blue: delivered"), text);
  }

  @Test
  void whereThePacketDies() {
    NetworkState state =
        Sketch.routed().set("router", "net.ipv4.ip_forward", 0).down("blue", "e1").state();
    Picture picture = Picture.of(state);
    String text =
        String.join(
            "\n",
            draw(Ways.mark(picture, Tracer.ping(state, "red", IpAddress.of("10.2.0.1"))), 120));
    assertTrue(text.contains("✗"), text);
  }

  @Test
  void changesAreMarked() {
    Picture before = Picture.of(star().state());
    Picture after = Picture.of(star().down("red", "veth-red").space("green").state());
    String text = String.join("\n", draw(after.since(before), 80));
    assertTrue(text.contains("* veth-red down"), text);
    assertTrue(text.contains("* green"), text);
    assertTrue(text.contains("├ * veth-red-br no carrier"), text);
    assertFalse(text.contains("* veth-blue"), text);
    assertTrue(text.endsWith("* new, or changed"), text);
  }

  /**
   * A new namespace at the end moves nothing that is there, but where one side of the host is full
   * so that the other is begun, or a column becomes wider.
   */
  @Test
  void layoutIsStable() {
    for (int count = 1; count < 20; count++) {
      if (count >= 8 && count <= 10) {
        continue;
      }
      List<String> before = draw(Sketch.bridged(count), 160);
      List<String> after = draw(Sketch.bridged(count + 1), 160);
      long kept = before.stream().filter(after::contains).count();
      assertTrue(kept >= before.size() - 3, count + " kept " + kept + " of " + before.size());
    }
  }

  @Test
  void noNetworkIsTooMuch() {
    for (boolean hostile : new boolean[] {false, true}) {
      for (long seed = 0; seed < SEEDS; seed++) {
        Picture picture = Picture.of(RandomStates.of(seed, hostile));
        for (int width : new int[] {20, 60, 80, 200}) {
          for (String line : draw(picture, width)) {
            assertTrue(Visible.width(line) <= width, seed + " at " + width + ": " + line);
            assertTrue(
                line.codePoints().allMatch(point -> Character.getType(point) != Character.CONTROL),
                line);
          }
        }
      }
    }
  }

  /**
   * What overlapped something else would cover a corner, or a place where a cable is plugged in.
   */
  @Test
  void nothingCoversAnything() {
    int drawn = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Picture picture = Picture.of(RandomStates.of(seed, false));
      for (int width : new int[] {60, 80, 200}) {
        String text = String.join("", draw(picture, width));
        if (text.contains("┌")) {
          drawn++;
          for (String corner : List.of("┌", "┐", "└", "┘")) {
            int expected = picture.boxes().size() + (corner.equals("└") ? lastPorts(picture) : 0);
            assertEquals(expected, count(text, corner), () -> "seed at " + width + "\n" + text);
          }
          int plugs = count(text, "●") + count(text, "○");
          assertEquals(2 * picture.cables().size(), plugs, () -> "plugs at " + width);
        }
      }
    }
    assertTrue(drawn > SEEDS, "only " + drawn);
  }

  /** Bridges that have ports; the last one has a corner of its own. */
  private static int lastPorts(Picture picture) {
    int bridges = 0;
    for (Box box : picture.boxes()) {
      for (Device device : box.devices()) {
        bridges += box.children(device.id()).isEmpty() ? 0 : 1;
      }
    }
    return bridges;
  }

  private static int count(String text, String sign) {
    return (int) text.codePoints().filter(point -> point == sign.codePointAt(0)).count();
  }

  @Test
  void threeHundredNamespacesAreGrouped() {
    String text =
        MapFormat.TEXT.draw(
            Picture.of(Sketch.bridged(300).down("n7", "e7").state()),
            new Looks(100, Signs.UNICODE, false, false));
    assertTrue(text.contains("(299 alike)"), text);
    assertTrue(text.contains("e7 down"), text);
    assertTrue(text.lines().count() < 30, text);
  }
}
