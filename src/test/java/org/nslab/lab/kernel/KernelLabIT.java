package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    lab = KernelLab.start(new Limits(128, 256 * 1024), NOTICES::add);
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "touch /usr/x",
        "touch /etc/x",
        "touch /x",
        "mount -o remount,rw /",
        "mount -o remount,rw,bind /usr",
        "mount -o remount,rw,bind /.etc",
        "umount /usr",
        "umount -l /usr",
        "umount /.etc",
        "umount /run",
        "umount /tmp",
        "touch /proc/1/root/usr/x",
        "chroot /proc/1/root touch /usr/x",
        "nsenter -t 1 -m touch /usr/x",
        "nsenter -t 1 -a touch /usr/x",
        "unshare -m sh -c 'mount -o remount,rw,bind /usr && touch /usr/x'",
        "unshare -Urm sh -c 'umount -l /usr && ls /usr/bin'",
        "echo x > /proc/sys/kernel/core_pattern",
        "echo 1 > /proc/sys/vm/drop_caches",
        "echo b > /proc/sysrq-trigger",
        "mknod /tmp/disk b 8 0",
        "mount -t devtmpfs none /root",
        "date -s 2001-01-01",
        "swapoff -a && false || sysctl -w kernel.hostname=x",
        "insmod /nothing",
      })
  void rootInsideCannotUndoTheSandbox(String attempt) throws LabException {
    Captured tried = run(attempt);
    assertNotEquals(0, tried.exitCode(), attempt + " went through: " + tried);
    assertFalse(tried.error().contains("command not found"), tried.error());
  }

  @Test
  void theMachinesHomesAreNotVisible() throws LabException {
    String home = System.getProperty("user.home");
    assertFalse(run("ls -A /home " + home + " | grep -v :").output().contains(".m2"));
    assertEquals("", run("ls -A /home").output().strip());
  }

  @Test
  void theMachinesProcessesAreNotVisible() throws LabException {
    String processes = run("ps -e -o args").output();
    assertFalse(processes.contains("java"), processes);
    // Uncovering what lies below /proc shows the outer layer, never the machine.
    String below =
        run("unshare -m sh -c 'umount /proc; cat /proc/*/cmdline' | tr '\\0' ' '").output();
    assertFalse(below.contains("java"), below);
  }

  @Test
  void theMachinesInterfacesAreNotVisibleEvenBelowSys() throws LabException {
    assertEquals("lo\n", run("unshare -m sh -c 'umount -l /sys; ls /sys/class/net'").output());
  }

  @Test
  void theMachineCannotBeReached() throws LabException {
    try (java.net.ServerSocket socket = new java.net.ServerSocket()) {
      socket.bind(new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0));
      int port = socket.getLocalPort();
      assertNotEquals(0, run("exec 3<>/dev/tcp/127.0.0.1/" + port).exitCode());
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anEndlessFileEndsAsAnError() throws LabException {
    Captured filled = run("yes > /tmp/endless; ls -s --block-size=M /tmp/endless; rm /tmp/endless");
    assertTrue(filled.error().contains("No space left on device"), filled.toString());
  }

  @Test
  void tooManyOpenFilesEndAsAnError() throws LabException {
    Captured opened = run("for i in $(seq 2000); do eval \"exec $((i + 20))</dev/null\"; done");
    assertTrue(opened.error().contains("Too many open files") || opened.exitCode() != 0);
  }

  @Test
  void aForkBombEndsAndTheLabGoesOn() throws Exception {
    try (KernelLab bombed = KernelLab.start(new Limits(64, 256 * 1024), NOTICES::add)) {
      NOTICES.clear();
      bombed.capture("ip netns add before", LIMIT);
      bombed.capture(":(){ :|:& };: ; sleep 3", Duration.ofSeconds(6));
      for (int i = 0; i < 50 && !NOTICES.contains("processes"); i++) {
        Thread.sleep(100);
      }
      assertTrue(NOTICES.contains("processes"), "the limit on processes was not met");
      Thread.sleep(1500);
      assertEquals("before\n", bombed.capture("ip netns", LIMIT).output());
    }
  }

  @Test
  void aMemoryHogIsEndedAndTheLabGoesOn() throws LabException {
    NOTICES.clear();
    Captured hog = run("x=$(head -c 900M /dev/zero | tr '\\0' x); echo survived");
    assertFalse(hog.output().contains("survived"), hog.toString());
    assertEquals("fine\n", run("echo fine").output());
  }

  @Test
  void aScriptThatTakesTooLongIsEnded() throws LabException {
    assertEquals(124, lab.capture("sleep 100", Duration.ofMillis(300)).exitCode());
    assertEquals("", run("pgrep sleep").output());
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

  @Test
  void nothingIsLeftWhenItIsClosed() throws Exception {
    KernelLab closed = KernelLab.start(Limits.DEFAULT, NOTICES::add);
    closed.capture("sleep 1000 & setsid sleep 1001 & ip netns add x", LIMIT);
    closed.close();
    assertThrows(LabException.class, () -> closed.capture("true", LIMIT));
    Thread.sleep(200);
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        String command = commandOf(process);
        assertFalse(command.contains("1001") && command.startsWith("sleep"), command);
      }
    }
  }

  private static String commandOf(Path process) {
    try {
      return Files.readString(process.resolve("cmdline"));
    } catch (java.io.IOException gone) {
      return "";
    }
  }
}
