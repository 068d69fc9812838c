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
import org.nslab.Tools;
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

  private static final String NETWORK =
      "ip link set lo up; ip link add br0 type bridge; ip link add v0 type veth peer name v1;"
          + " ip link set v1 master br0; ip addr add 10.9.8.7/24 dev v0; nft add table ip mine";

  private static final String ALL_OF_IT =
      "ip addr; ip route show table all; ip rule; ip neigh; bridge vlan; nft list ruleset;"
          + " cat /proc/net/ip_tables_names /proc/net/ip6_tables_names;"
          + " sysctl -a -r '^net\\.(ipv[46]\\.conf|ipv4\\.ip_forward)'";

  /** Namespaces that only a process has, as containers' are; and they are as they were before. */
  @Test
  void whoHasNoNameIsDrawnByItsProgramAndNotTouched() throws Exception {
    Tools.need("unshare");
    Tools.need("nsenter");
    Tools.need("nft");
    String begin = NETWORK + "; echo ready; exec sleep 100";
    Process sleeper = new ProcessBuilder("unshare", "-n", "sh", "-ec", begin).start();
    try {
      assertEquals("ready", sleeper.inputReader(StandardCharsets.UTF_8).readLine());
      while (sleeper.isAlive()
          && !Files.readString(Path.of("/proc/" + sleeper.pid() + "/comm")).equals("sleep\n")) {
        Thread.sleep(10);
      }
      String before = inside(sleeper, ALL_OF_IT);
      assertTrue(before.contains("10.9.8.7/24"), before);
      assertTrue(before.contains("net.ipv4.ip_forward"), before);
      assertEquals(0, run("map", "--plain"), said());
      String expected =
          "A namespace without a name, sleep (" + sleeper.pid() + "), has 3 interface";
      assertTrue(printed().contains(expected), printed());
      assertEquals(before, inside(sleeper, ALL_OF_IT));
    } finally {
      sleeper.destroyForcibly().waitFor();
    }
  }

  private static String inside(Process process, String script) throws Exception {
    String[] enter = {"nsenter", "-t", "" + process.pid(), "-n", "sh", "-c", script};
    Process looker = new ProcessBuilder(enter).redirectErrorStream(true).start();
    String text = new String(looker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    looker.waitFor();
    return text;
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
