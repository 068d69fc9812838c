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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScriptIT {

  private static final String WITHOUT_MASK =
      """
      ip netns add red
      ip link add veth-red type veth peer name veth-blue
      ip link set veth-red netns red
      ip -n red link set veth-red up
      ip link set veth-blue up
      ip -n red addr add 192.168.15.1 dev veth-red
      ip addr add 192.168.15.2/24 dev veth-blue
      """;

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  private int nslab(String... arguments) {
    return Main.run(
        new Main.Streams(
            InputStream.nullInputStream(),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(error, true, StandardCharsets.UTF_8)),
        arguments);
  }

  private int script(String lab, String text) throws Exception {
    Path file = Files.writeString(Files.createTempFile("nslab", ".script"), text);
    try {
      return nslab("shell", file.toString(), "--lab", lab);
    } finally {
      Files.delete(file);
    }
  }

  private String printed() {
    return output.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kernel", "simulated"})
  void printsWhatItsCommandsPrint(String lab) throws Exception {
    int code =
        script(lab, "# a remark\nx=two\necho one\nfor i in a b\ndo echo $i $x\ndone\nfalse\n");
    assertEquals("one\na two\nb two\n", printed());
    assertEquals(1, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kernel", "simulated"})
  void leavesWithTheCodeOfExit(String lab) throws Exception {
    assertEquals(7, script(lab, "echo one\nexit 7\necho two\n"));
    assertEquals("one\n", printed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kernel", "simulated"})
  void wordsAnswerForTheLabOfTheScript(String lab) throws Exception {
    assertEquals(1, script(lab, WITHOUT_MASK + "why red 192.168.15.2 --json\n"));
    assertTrue(printed().contains("\"netmask-missing\""), printed());
    assertTrue(printed().startsWith("{\"from\":\"red\""), printed());
    output.reset();
    assertEquals(0, script(lab, WITHOUT_MASK + "why 192.168.15.2\ncomplete ip -n r\ntrue\n"));
    assertTrue(printed().contains("\nred "), printed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kernel", "simulated"})
  void whyAloneExplainsTheLastCommandThatFailed(String lab) throws Exception {
    assertEquals(0, script(lab, "why\n"));
    assertTrue(error.toString(StandardCharsets.UTF_8).contains("no failed command"));
    assertEquals(1, script(lab, WITHOUT_MASK + "ip link set veth-red up\nip netns\nwhy\n"));
    assertTrue(printed().contains("veth-red is in red, not on the host"), printed());
    output.reset();
    String ping = "ip netns exec red ping -c 1 -W 1 192.168.15.2\n";
    assertEquals(1, script(lab, WITHOUT_MASK + ping + "for i in a b\ndo true\ndone\nwhy\n"));
    assertTrue(printed().contains("192.168.15.1/24"), printed());
    output.reset();
    assertEquals(1, script(lab, WITHOUT_MASK + ping + "why --json\n"));
    assertTrue(printed().contains("\"netmask-missing\""), printed());
  }

  @Test
  void explainsACommand() {
    assertEquals(1, nslab("explain", "ip", "netsn", "add", "red", "--json"));
    assertTrue(printed().contains("\"corrections\":[\"ip netns add red\"]"), printed());
    output.reset();
    assertEquals(0, nslab("explain", "ip", "-n", "red", "link"));
    assertTrue(printed().contains("ip-link(8)"), printed());
  }

  @Test
  void completesALine() {
    assertEquals(0, nslab("complete", "ip netns a", "--json"));
    assertTrue(printed().contains("\"value\":\"add\""), printed());
    output.reset();
    assertEquals(0, nslab("complete", "ip netns "));
    assertTrue(printed().contains("exec"), printed());
  }
}
