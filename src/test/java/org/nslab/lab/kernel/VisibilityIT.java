package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nslab.Tools;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;

/** What of the machine can be seen and reached from the lab. */
@Timeout(60)
final class VisibilityIT {

  private static KernelLab lab;

  @BeforeAll
  static void start() throws LabException {
    lab = KernelLab.start(Limits.DEFAULT, notice -> {});
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  private static Captured run(String script) throws LabException {
    return lab.capture(script, Duration.ofSeconds(20));
  }

  @Test
  void theMachinesHomesAreNotVisible() throws LabException, IOException {
    Path home = Path.of(System.getProperty("user.home"));
    assertEquals("", run("ls -A /home").output());
    if (Files.isDirectory(home)) {
      try (Stream<Path> files = Files.list(home)) {
        String names = files.map(Path::toString).reduce("", (a, b) -> a + " '" + b + "'");
        assertNotEquals("", names, "an empty home proves nothing");
        assertEquals("", run("ls -d " + names + " 2>/dev/null").output());
      }
    }
  }

  @Test
  void neitherVarNorTheDiscsNorTheDevicesAreVisible() throws LabException {
    assertEquals("run\ntmp\n", run("ls /var").output());
    String expected = "fd full null ptmx pts random shm stderr stdin stdout tty urandom zero";
    assertEquals(expected, run("ls /dev | grep -v net | xargs").output().strip());
    assertEquals("", run("ls -A /mnt /tmp /root | grep -v :").output().strip());
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
  void theMachinesPortsCannotBeReached() throws LabException, IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      assertNotEquals(0, run("exec 3<>/dev/tcp/127.0.0.1/" + socket.getLocalPort()).exitCode());
    }
  }

  @Test
  void theMachinesSocketsWithoutAFileCannotBeReached() throws LabException, IOException {
    Tools.need("perl");
    String name = "nslab-test-" + ProcessHandle.current().pid();
    String socket = "use Socket; socket(S, AF_UNIX, SOCK_STREAM, 0); $a = \"\\0" + name + "\";";
    String listen =
        socket + " bind(S, pack_sockaddr_un($a)) or die; listen(S, 5); print \"up\\n\";";
    String connect = socket + " exit(connect(S, pack_sockaddr_un($a)) ? 0 : 1)";
    Process listener = new ProcessBuilder("perl", "-e", "$| = 1; " + listen + " sleep 30").start();
    try {
      assertEquals("up", listener.inputReader().readLine());
      assertEquals(0, exitCode(new ProcessBuilder("perl", "-e", connect)), "it does not listen");
      assertEquals(1, run("perl -e '" + connect + "'").exitCode());
    } finally {
      listener.destroyForcibly();
    }
  }

  private static int exitCode(ProcessBuilder builder) throws IOException {
    try {
      return builder.start().waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
