package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.Tools;

/** The launcher begins a lab; nslab takes it over, and it ends with nslab. */
@Timeout(60)
final class AheadIT {

  @TempDir private static Path directory = Path.of("");

  private static Process nslab(String home) throws Exception {
    List.of("perl", "unshare", "nsenter").forEach(Tools::need);
    Path script = Files.writeString(directory.resolve("ahead.pl"), Ahead.script());
    Path lines = Files.writeString(directory.resolve("lines"), "hostname\nsleep 50\n");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                "/usr/bin/perl",
                script.toString(),
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "org.nslab.cli.Main",
                "shell",
                lines.toString()));
    builder.environment().put("HOME", home);
    return builder.redirectErrorStream(true).redirectInput(new File("/dev/null")).start();
  }

  private static List<ProcessHandle> holders(Process nslab) {
    return nslab.children().filter(AheadIT::holds).toList();
  }

  /** Those that only join a lab are setpriv's or nsenter's. */
  private static boolean holds(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("/unshare");
  }

  private static void awaitPrompt(Process nslab) throws Exception {
    BufferedReader said = nslab.inputReader(StandardCharsets.UTF_8);
    assertEquals("nslab", said.readLine());
  }

  @Test
  void theLabThatWasBegunIsTheOnlyOne() throws Exception {
    Process nslab = nslab(System.getProperty("user.home"));
    try {
      awaitPrompt(nslab);
      List<ProcessHandle> holders = holders(nslab);
      assertEquals(1, holders.size(), "labs");
      nslab.destroyForcibly().waitFor();
      holders.get(0).onExit().get(20, TimeUnit.SECONDS);
      assertFalse(holders.get(0).isAlive());
    } finally {
      nslab.destroyForcibly();
    }
  }

  @Test
  void aLabThatHidesAnotherHomeIsNotTakenOver() throws Exception {
    Process nslab = nslab(directory.toString());
    try {
      awaitPrompt(nslab);
      List<ProcessHandle> holders = holders(nslab);
      assertEquals(2, holders.size(), "labs");
      nslab.destroyForcibly().waitFor();
      for (ProcessHandle holder : holders) {
        holder.onExit().get(20, TimeUnit.SECONDS);
      }
    } finally {
      nslab.destroyForcibly();
    }
  }
}
