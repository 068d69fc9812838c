package org.nslab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.OrdinaryUser;

/** Which lab an ordinary user gets where the kernel refuses namespaces. */
@Timeout(60)
final class AutoLabIT {

  private static final String REFUSED = "echo 0 > /proc/sys/user/max_user_namespaces";

  private static String shell(Path directory, String lab) throws IOException, InterruptedException {
    OrdinaryUser user = OrdinaryUser.in(directory);
    List<String> refused =
        List.of("unshare", "-Urm", "sh", "-c", REFUSED + " && exec \"$@\"", "sh");
    List<String> words = new ArrayList<>(user.java(refused, "org.nslab.cli.Main"));
    words.addAll(List.of("shell", "--lab", lab));
    Path input = Files.writeString(directory.resolve("lines"), "ip netns add red\nip netns\n");
    Process process =
        new ProcessBuilder(words).redirectInput(input.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + process.waitFor();
  }

  @Test
  void theSimulatedOneWithASentence(@TempDir Path directory) throws Exception {
    String said = shell(directory, "auto");
    assertTrue(
        said.contains("The kernel lab cannot run here, so this is the simulated one."), said);
    assertTrue(said.endsWith("red\n0"), said);
  }

  @Test
  void noneWhereTheKernelLabIsAskedFor(@TempDir Path directory) throws Exception {
    String said = shell(directory, "kernel");
    assertTrue(said.endsWith("\n3"), said);
    assertEquals(-1, said.indexOf("red"), said);
  }
}
