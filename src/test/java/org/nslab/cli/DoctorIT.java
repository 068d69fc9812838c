package org.nslab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.OrdinaryUser;
import org.nslab.Tools;

/** Provokes each obstacle that can be provoked here, and asks {@code nslab doctor}. */
@Timeout(60)
final class DoctorIT {

  private static OrdinaryUser user = new OrdinaryUser(Path.of(""), "");

  @BeforeAll
  static void prepare(@TempDir Path directory) throws IOException {
    user = OrdinaryUser.in(directory);
  }

  /** What it printed, and its exit code. */
  private record Answer(JsonObject json, int exitCode) {

    JsonObject lab() {
      return json.getAsJsonArray("labs").get(0).getAsJsonObject();
    }

    List<String> obstacles() {
      return StreamSupport.stream(lab().getAsJsonArray("obstacles").spliterator(), false)
          .map(obstacle -> obstacle.getAsJsonObject().get("id").getAsString())
          .toList();
    }

    boolean isPresent(String command) {
      return StreamSupport.stream(json.getAsJsonArray("tools").spliterator(), false)
          .map(JsonElement::getAsJsonObject)
          .filter(tool -> tool.get("command").getAsString().equals(command))
          .anyMatch(tool -> tool.get("present").getAsBoolean());
    }
  }

  private static Answer ask(String... wrapper) throws Exception {
    return run(user.java(List.of(wrapper), "org.nslab.cli.Main"));
  }

  private static Answer run(List<String> words) throws Exception {
    List<String> command = new ArrayList<>(words);
    command.addAll(List.of("doctor", "--json"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(said.startsWith("{"), said);
    return new Answer(JsonParser.parseString(said).getAsJsonObject(), process.waitFor());
  }

  /** In namespaces of the user's own, where something is changed first. */
  private static Answer askAfter(String change) throws Exception {
    return ask("unshare", "-Urm", "sh", "-c", change + " && exec \"$@\"", "sh");
  }

  @Test
  void aMachineWhereTheLabWorks() throws Exception {
    Answer answer = ask();
    assertEquals(0, answer.exitCode(), answer.toString());
    assertTrue(answer.lab().get("works").getAsBoolean());
    assertEquals(List.of(), answer.obstacles());
    assertTrue(
        answer.lab().get("features").toString().contains("{\"name\":\"veth\",\"works\":true}"));
    assertTrue(answer.isPresent("ip"));
  }

  @Test
  void rootOfAContainerWithOneUserHasALab() throws Exception {
    Answer answer = askAfter("true");
    assertEquals(0, answer.exitCode(), answer.toString());
  }

  @Test
  void noNamespacesAllowed() throws Exception {
    Answer answer = askAfter("echo 0 > /proc/sys/user/max_user_namespaces");
    assertEquals(3, answer.exitCode());
    assertEquals(List.of("namespaces-zero"), answer.obstacles());
    assertTrue(answer.lab().toString().contains("sudo sysctl -w user.max_user_namespaces="));
  }

  @Test
  void partsOfProcAreCoveredAsInAContainer() throws Exception {
    Answer answer = askAfter("mount --bind /dev/null /proc/version");
    assertEquals(3, answer.exitCode());
    assertEquals(List.of("covered-proc"), answer.obstacles());
  }

  @Test
  void systemCallsAreFilteredAsInAContainer() throws Exception {
    Tools.need("perl");
    assumeTrue(System.getProperty("os.arch", "").equals("amd64"));
    Answer answer = ask("perl", "-e", WITHOUT_UNSHARE);
    assertEquals(3, answer.exitCode());
    assertEquals(List.of("container"), answer.obstacles());
  }

  /** {@code man 2 seccomp}: the system call {@code unshare}, number 272, answers EPERM. */
  private static final String WITHOUT_UNSHARE =
      """
      my $filter = join '', map { pack 'SCCL', @$_ }
        [0x20, 0, 0, 0], [0x15, 0, 1, 272], [0x06, 0, 0, 0x50001], [0x06, 0, 0, 0x7fff0000];
      syscall(157, 38, 1, 0, 0, 0);
      syscall(157, 22, 2, pack('Sx6P', 4, $filter)) == 0 or die "no filter: $!";
      exec { $ARGV[0] } @ARGV;
      """;

  @Test
  void commandsAreMissing() throws Exception {
    String hide =
        "for name in nsenter tcpdump; do mount --bind /dev/null $(command -v $name); done";
    Tools.need("tcpdump");
    Answer answer = askAfter("PATH=$PATH:/usr/sbin; " + hide);
    assertEquals(3, answer.exitCode());
    assertTrue(answer.obstacles().contains("missing-commands"), answer.obstacles().toString());
    assertFalse(answer.isPresent("nsenter") || answer.isPresent("tcpdump"));
    assertTrue(answer.isPresent("ip"));
  }

  @Test
  void theCommandThatMakesTheLabIsMissing() throws Exception {
    Answer answer = askAfter("mount --bind /dev/null $(command -v unshare)");
    assertEquals(List.of("missing-commands"), answer.obstacles());
    assertTrue(answer.lab().toString().contains("util-linux"));
  }

  @Test
  void rootAloneInANamespaceStaysOutOfTheLab() throws Exception {
    assumeTrue(OrdinaryUser.isRoot(), "only root can try it");
    List<String> command = new ArrayList<>(List.of("unshare", "--user", "--map-root-user"));
    List<String> java = user.java(List.of(), "org.nslab.cli.Main");
    java.stream()
        .skip(java.indexOf("--bounding-set=-all") + 1)
        .filter(word -> !word.startsWith("-Djava.io.tmpdir"))
        .forEach(command::add);
    Answer answer = run(command);
    assertEquals(3, answer.exitCode());
    assertEquals(List.of("root-without-others"), answer.obstacles());
  }
}
