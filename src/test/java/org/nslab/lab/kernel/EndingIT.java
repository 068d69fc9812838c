package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nslab.Tools;
import org.nslab.lab.LabException;

/** However nslab ends, no process, mount or namespace of the lab stays. */
@Timeout(120)
final class EndingIT {

  /** A lab that clings to life: its root holds all the pipes it can find and ignores signals. */
  private static final String CLINGING =
      """
      ip netns add red
      trap '' HUP INT TERM
      for pipe in /proc/[0-9]*/fd/*; do exec {held}<>"$pipe"; done 2>/dev/null
      (setsid sleep 1000 &)
      unshare -Urmpf --mount-proc sleep 1000 &
      sleep 0.3
      echo holding
      sleep 0.2
      kill -STOP $$
      """;

  private static String script(Path directory) throws Exception {
    return Files.writeString(directory.resolve("clinging.sh"), CLINGING).toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"KILL", "TERM", "HUP"})
  void aSignalEndsAll(String signal, @TempDir Path directory) throws Exception {
    try (NslabProcess nslab = NslabProcess.start("shell", script(directory))) {
      nslab.await("holding");
      Traces traces = nslab.traces();
      Thread.sleep(500); // by then its shell has stopped itself, and so has nsenter
      assertTrue(traces.namespaces().size() >= 12, "two layers of six: " + traces.namespaces());
      nslab.signal(signal);
      assertEquals(List.of(), traces.remaining());
    }
  }

  @Test
  void closingTheTerminalEndsAScript(@TempDir Path directory) throws Exception {
    Tools.need("script");
    try (NslabProcess nslab = NslabProcess.startInTerminal("shell", script(directory))) {
      nslab.await("holding");
      assertNothingRemainsWithoutTheTerminal(nslab);
    }
  }

  @Test
  void closingTheTerminalEndsTheTutor(@TempDir Path directory) throws Exception {
    Tools.need("script");
    try (NslabProcess nslab =
        NslabProcess.startInTerminal("learn", "1", "--home", "" + directory)) {
      nslab.awaitLab();
      assertNothingRemainsWithoutTheTerminal(nslab);
    }
  }

  private static void assertNothingRemainsWithoutTheTerminal(NslabProcess nslab) throws Exception {
    Traces traces = nslab.traces();
    nslab.signal("KILL");
    assertEquals(List.of(), traces.remaining());
  }

  @Test
  void aCrashAtAnyMomentOfTheStartLeavesNothing(@TempDir Path directory) throws Exception {
    Random random = new Random(1);
    for (int round = 0; round < 6; round++) {
      try (NslabProcess nslab = NslabProcess.start("shell", script(directory))) {
        Thread.sleep(100 + random.nextInt(500));
        Traces traces = nslab.traces();
        nslab.signal("KILL");
        assertEquals(List.of(), traces.remaining());
      }
    }
  }

  @Test
  void nothingIsLeftWhenTheLabIsClosed() throws Exception {
    KernelLab lab = KernelLab.start(Limits.DEFAULT, notice -> {});
    lab.capture("sleep 1000 & setsid sleep 1001 & ip netns add x", Duration.ofSeconds(1));
    Traces traces = Traces.of(ProcessHandle.current(), "no such word");
    assertTrue(traces.namespaces().size() >= 12);
    lab.close();
    assertThrows(LabException.class, () -> lab.capture("true", Duration.ofSeconds(1)));
    assertEquals(List.of(), traces.remaining());
  }
}
