package org.nslab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.diagram.markup.PictureJson;
import org.nslab.diagram.picture.Box;

/** {@code nslab map} of this machine. */
final class MapCommandIT {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  private int run(String... arguments) {
    output.reset();
    error.reset();
    Main.Streams streams =
        new Main.Streams(
            InputStream.nullInputStream(),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(error, true, StandardCharsets.UTF_8));
    return Main.run(streams, arguments);
  }

  private String printed() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private String said() {
    return error.toString(StandardCharsets.UTF_8);
  }

  @Test
  void thisMachineIsDrawn(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("map.json");
    assertEquals(0, run("map", "--format", "json", "-o", file.toString()), said());
    assertEquals(Box.Kind.HOST, PictureJson.read(Files.readString(file)).boxes().get(0).kind());
    assertEquals(0, run("map", "--ascii"), said());
    assertTrue(printed().contains("+- host -"), printed());
    assertEquals(0, run("map", "--plain"), said());
    assertTrue(printed().startsWith("The host has "), printed());
    for (String format : new String[] {"svg", "mermaid", "dot"}) {
      assertEquals(0, run("map", "--format", format, "--from", file.toString()));
      assertTrue(printed().contains("host"), printed());
    }
  }

  /** Namespaces that only a process has, as containers' are; nothing is changed. */
  @Test
  void whoHasNoNameIsDrawnByItsProgram() throws Exception {
    Process sleeper = new ProcessBuilder("unshare", "-n", "sleep", "100").start();
    try {
      Path own = Path.of("/proc/self/ns/net");
      Path its = Path.of("/proc/" + sleeper.pid() + "/ns/net");
      while (sleeper.isAlive()
          && (Files.readSymbolicLink(own).equals(Files.readSymbolicLink(its))
              || !Files.readString(Path.of("/proc/" + sleeper.pid() + "/comm"))
                  .equals("sleep\n"))) {
        Thread.sleep(10);
      }
      assertEquals(0, run("map", "--plain"), said());
      String expected =
          "A namespace without a name, sleep (" + sleeper.pid() + "), has 1 interface";
      assertTrue(printed().contains(expected), printed());
    } finally {
      sleeper.destroyForcibly().waitFor();
    }
  }

  @Test
  void inAScriptTheLabIsDrawn(@TempDir Path directory) throws Exception {
    Path script =
        Files.writeString(
            directory.resolve("script"),
            "ip netns add red\nip link add v0 netns red type veth peer name v1\nmap --ascii\n");
    assertEquals(0, run("shell", script.toString()), said());
    assertTrue(printed().contains("| v1 down no address x-----x v0 down no address |"), printed());
  }

  @Test
  void badInputIsAnsweredInASentence(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("no.json"), "no map");
    assertEquals(2, run("map", "--from", file.toString()));
    assertTrue(said().contains("This is no map"), said());
    assertEquals(2, run("map", "--from", directory.resolve("none").toString()));
    assertTrue(said().contains("cannot be read"), said());
    assertEquals(2, run("map", "--format", "pdf"));
    assertEquals(2, run("map", "--width", "wide"));
  }
}
