package org.nslab.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.diagram.markup.PictureJson;
import org.nslab.diagram.picture.Picture;

/** Maps at a real prompt. */
@Timeout(120)
final class MapIT {

  private static final String CABLE =
      "ip netns add red; ip link add v0 netns red type veth peer name v1; ip link set v1 up";

  @Test
  void theLabIsDrawn(@TempDir Path home) throws Exception {
    try (Typist nslab = Typist.start(Launch.with(home), "shell", "--home", home.toString())) {
      nslab.awaitPrompt().run(CABLE).run("map");
      nslab.awaitScreen("│ v1 no carrier no address ○╌╌╌╌╌○ v0 down no address │");
      nslab.run("map --plain").awaitScreen("The namespace red has 1 interface.");
      nslab.run("map --format nonsense").awaitScreen("`map --help`".replace("`", ""));
      Path file = home.resolve("map.json");
      nslab.run("map --format JSON -o " + file).awaitScreen("The map is in");
      Picture picture = PictureJson.read(Files.readString(file));
      assertEquals(2, picture.boxes().size());
      nslab.run("map -o /nowhere/map").awaitScreen("cannot be written");
    }
  }

  @Test
  void itFollowsBesideThePrompt(@TempDir Path home) throws Exception {
    Launch launch = Launch.with(home).size(140, 30);
    try (Typist nslab = Typist.start(launch, "shell", "--home", home.toString())) {
      nslab.awaitPrompt().type("map --follow\r").awaitScreen("The map follows");
      nslab.type(CABLE + "\r").awaitScreen("* v1 no carrier");
      assertTrue(
          nslab.rows().stream().anyMatch(row -> row.indexOf("* v1 no carrier") > 80),
          nslab.screen());
      nslab.type("stty size\r").awaitScreen("30 80");
      nslab.resize(100, 30).type("ip netns add blue\r").awaitScreen("┌─ * blue");
      nslab.type("stty size\r").awaitScreen("30 100");
      nslab.resize(140, 30);
      nslab.type("\u001bOQ").awaitScreen("no longer follows").awaitPrompt();
      assertFalse(nslab.screen().contains("* v1"), nslab.screen());
      nslab.run("stty size").awaitScreen("30 140");
    }
  }

  @Test
  void itFollowsBelowWhereThereIsNoRoom(@TempDir Path home) throws Exception {
    try (Typist nslab = Typist.start(Launch.with(home), "shell", "--home", home.toString())) {
      nslab.awaitPrompt().type("\u001bOQ").awaitScreen("The map follows").awaitPrompt();
      nslab.run(CABLE).awaitScreen("* v1 no carrier");
    }
  }

  @Test
  void whyDrawsTheWay(@TempDir Path home) throws Exception {
    try (Typist nslab =
        Typist.start(Launch.with(home).size(80, 60), "shell", "--home", home.toString())) {
      nslab.awaitPrompt().run(CABLE);
      nslab.run("ip addr add 10.0.0.1/24 dev v1; ip -n red addr add 10.0.0.2/24 dev v0");
      nslab.run("why 10.0.0.2").awaitScreen("[1]").awaitScreen("✗ neighbour-unresolved");
      nslab.run("ip -n red link set v0 up").run("clear");
      nslab.run("why 10.0.0.2").awaitScreen("(4) host v1: the answer is here");
      nslab.awaitScreen("━▶◁━");
    }
  }
}
