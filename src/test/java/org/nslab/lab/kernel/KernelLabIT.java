package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;

/** Tries to break each promise of the sandbox, on the real kernel. */
@Timeout(60)
final class KernelLabIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final List<String> NOTICES = new CopyOnWriteArrayList<>();
  private static KernelLab lab;

  @BeforeAll
  static void start() throws LabException {
    lab = KernelLab.start(new Limits(128, 256 * 1024, 0), NOTICES::add);
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  private static Captured run(String script) throws LabException {
    return lab.capture(script, LIMIT);
  }

  @Test
  void theLearnerIsRootOfAnEmptyNetwork() throws LabException {
    assertEquals("0\n", run("id -u").output());
    assertEquals("lo\n", run("ls /sys/class/net").output());
    assertEquals("", run("ip netns").output());
    assertEquals(0, run("ping -c 1 -W 1 127.0.0.1").exitCode());
  }

  @Test
  void namespacesAreMadeAndJoinedByACable() throws LabException {
    Captured made =
        run(
            "ip netns add t1 && ip netns add t2"
                + " && ip link add v1 netns t1 type veth peer name v2 netns t2"
                + " && ip -n t1 addr add 192.168.15.1/24 dev v1"
                + " && ip -n t2 addr add 192.168.15.2/24 dev v2"
                + " && ip -n t1 link set v1 up && ip -n t2 link set v2 up"
                + " && ip netns exec t1 ping -c 1 -W 2 192.168.15.2");
    assertEquals(0, made.exitCode(), made.toString());
    run("ip netns del t1; ip netns del t2");
  }

  @Test
  void aShellKeepsItsState() throws LabException {
    StringBuilder output = new StringBuilder();
    try (LabShell shell = lab.openShell(new Recorder(output))) {
      assertEquals(0, shell.run("cd /tmp; x='a b'"));
      assertEquals(0, shell.run("pwd; echo \"$x\""));
      assertEquals(3, shell.run("(exit 3)"));
      assertEquals(0, shell.run("echo $?"));
      assertEquals(0, shell.run("cat <<E\nit's \\here\nE"));
      assertEquals(2, shell.run("if"));
      assertEquals("/tmp\na b\n3\nit's \\here\n", output.toString());
      assertThrows(LabException.class, () -> shell.run("exit 4"));
      assertFalse(shell.isAlive());
    }
  }
}
