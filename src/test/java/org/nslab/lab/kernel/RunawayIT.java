package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;

/** Commands that would never end, or fork without end: an error in the lab, and the lab goes on. */
@Timeout(60)
@Tag("proof")
final class RunawayIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final List<String> notices = new CopyOnWriteArrayList<>();
  private KernelLab lab;

  @BeforeEach
  void start() throws LabException {
    lab = KernelLab.start(new Limits(64, 256 * 1024, 0), notices::add);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  private Captured run(String script) throws LabException {
    return lab.capture(script, LIMIT);
  }

  @Test
  void anEndlessFileEndsAsAnError() throws LabException {
    for (String directory : List.of("/tmp", "/run", "/root", "/dev/shm")) {
      Captured filled = run("yes > " + directory + "/endless; rm " + directory + "/endless");
      assertTrue(filled.error().contains("No space left on device"), filled.toString());
    }
    assertEquals("fine\n", run("echo fine > /tmp/x; cat /tmp/x").output());
  }

  @Test
  void tooManyOpenFilesEndAsAnError() throws LabException {
    Captured opened = run("for i in $(seq 2000); do eval \"exec $((i + 20))</dev/null\"; done");
    assertTrue(opened.error().contains("Too many open files") || opened.exitCode() != 0);
  }

  @Test
  void tooManyNamespacesEndAsAnError() throws LabException {
    Captured added = run("for i in $(seq 600); do ip netns add n$i || exit; done");
    assertTrue(added.error().contains("No space left on device"), added.toString());
    assertEquals("", run("ip -all netns delete; ip netns").output());
  }

  @Test
  void aForkBombEndsAndTheShellGoesOn() throws Exception {
    StringBuilder output = new StringBuilder();
    try (LabShell shell = lab.openShell(new Recorder(output))) {
      shell.run("ip netns add before; kept=here");
      shell.run(":(){ :|:& };: ; sleep 3; wait");
      for (int i = 0; i < 50 && !notices.contains("processes"); i++) {
        Thread.sleep(100);
      }
      assertTrue(notices.contains("processes"), "the limit on processes was not met");
      Thread.sleep(1000);
      output.setLength(0);
      shell.run("ip netns; echo $kept");
      assertEquals("before\nhere\n", output.toString());
    }
  }

  @Test
  void aShellThatForksWithoutEndIsEndedAtLast() throws Exception {
    Captured bomb = run("while :; do sleep 100 & done");
    assertTrue(notices.contains("processes"), bomb.toString());
    Thread.sleep(1500); // what was left of it is being ended
    assertEquals("fine\n", run("echo fine").output());
  }

  @Test
  void nobodyInTheLabRaisesTheLimits() throws LabException {
    Captured tried =
        run("unshare -Ur bash -c 'ulimit -u 10000; for i in {1..80}; do sleep 9 & done'");
    assertTrue(tried.error().contains("Resource temporarily unavailable"), tried.toString());
  }

  @Test
  void aScriptThatTakesTooLongIsEnded() throws LabException {
    assertEquals(124, lab.capture("sleep 100", Duration.ofMillis(300)).exitCode());
    assertEquals("", run("pgrep sleep").output());
  }
}
