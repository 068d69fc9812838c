package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nslab.Tools;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;

/** Root of the lab tries to undo the sandbox. */
@Timeout(60)
final class EscapeIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static KernelLab lab;

  @BeforeAll
  static void start() throws LabException {
    Tools.need("perl");
    lab = KernelLab.start(Limits.DEFAULT, notice -> {});
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  private static Captured run(String script) throws LabException {
    return lab.capture(script, LIMIT);
  }

  private static void assertRefused(String attempt) throws LabException {
    Captured tried = run(attempt);
    assertNotEquals(0, tried.exitCode(), attempt + " went through: " + tried);
    assertFalse(tried.error().contains("not found"), attempt + " was not tried: " + tried.error());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "touch /usr/x",
        "touch /etc/x",
        "touch /x",
        "mount -o remount,rw /",
        "mount -o remount,rw,bind /",
        "mount -o remount,rw,bind /usr",
        "mount -o remount,rw,bind /.etc",
        "mount -o remount,suid,bind /usr",
        "mount --bind / /mnt",
        "mount --bind /usr /mnt && touch /mnt/x",
        "mount --bind /usr /mnt && mount -o remount,rw,bind /mnt",
        "mount --rbind / /mnt && touch /mnt/usr/x",
        "mount --move /usr /mnt",
        "umount /usr",
        "umount -l /usr",
        "umount /.etc",
        "umount /run",
        "umount /tmp",
        "umount -l /",
        "touch /proc/1/root/usr/x",
        "chroot /proc/1/root touch /usr/x",
        "nsenter -t 1 -m touch /usr/x",
        "nsenter -t 1 -a touch /usr/x",
        "unshare -m sh -c 'mount -o remount,rw,bind /usr && touch /usr/x'",
        "unshare -Urm sh -c 'mount -o remount,rw,bind /usr && touch /usr/x'",
        "unshare -Urm sh -c 'umount -l /usr && ls /usr/bin'",
        "unshare -Urm sh -c 'mount -t overlay -o lowerdir=/usr,upperdir=/usr,workdir=/tmp o /mnt'",
      })
  void theFileSystemStaysAsItIs(String attempt) throws LabException {
    assertRefused(attempt);
  }

  /** Without the lab's own /proc the outer layer's appears, where process 1 is the sandbox's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ls /proc/1/root/",
        "exec 5<>/proc/1/fd/0",
        "readlink /proc/1/fd/1",
        "ls /proc/1/cwd/",
        "cat /proc/1/environ",
        "cat /proc/1/maps",
        "echo x > /proc/1/mem",
        "nsenter --mount=/proc/1/ns/mnt true",
        "nsenter --user=/proc/1/ns/user true",
        "nsenter --net=/proc/1/ns/net true",
        "chroot /proc/1/root true",
      })
  void theOuterLayerIsOutOfReach(String attempt) throws LabException {
    String umount = "umount /proc && grep -q nslab /proc/1/cmdline && ";
    assertEquals(0, run("unshare -m sh -c '" + umount + "true'").exitCode(), "it is not visible");
    assertRefused("unshare -m bash -c '" + umount + attempt + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo x > /proc/sys/kernel/core_pattern",
        "echo 1 > /proc/sys/vm/drop_caches",
        "echo b > /proc/sysrq-trigger",
        "echo 99999 > /proc/sys/fs/file-max",
        "echo mem > /sys/power/state",
        "echo 1 > /sys/kernel/profiling",
        "dmesg --clear",
        "date -s 2001-01-01",
        "mknod /tmp/disk b 8 0",
        "mknod /tmp/memory c 1 1",
        "mount -t devtmpfs none /mnt",
        "mount -t debugfs none /mnt",
        "mount -t tracefs none /mnt",
        "mount -t securityfs none /mnt",
        "mount -t cgroup2 none /mnt",
        "mount -t cgroup -o memory none /mnt",
        "unshare -C true",
        "swapoff -a && false || swapon /dev/zero",
        "chroot / setpriv --reuid=65534 true",
        "renice -n -20 -p $$",
        "ulimit -Hu 100000",
        "ulimit -Hn 1000000",
        "echo 100000 > /proc/sys/user/max_net_namespaces; unshare -Urn true && false",
      })
  void theMachineStaysAsItIs(String attempt) throws LabException {
    assertRefused(attempt);
  }

  /** System calls that are for the machine's root alone, by their number on x86-64. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "163, '/tmp/accounting'", // acct
        "172, 3", // iopl
        "173, 0, 1, 1", // ioperm
        "175, 'x', 1, ''", // init_module
        "246, 0, 0, 0, 0", // kexec_load
        "321, 5, \"\\0\" x 120, 120", // bpf, to load a program
        "298, pack('LLQQ', 1, 120, 0, 0) . \"\\0\" x 96, -1, 0, -1, 0", // perf_event_open
      })
  void systemCallsForTheMachinesRootAreRefused(String call) throws LabException {
    if (System.getProperty("os.arch", "").equals("amd64")) {
      assertRefused("perl -e \"exit(syscall(" + call.replace("\"", "\\\"") + ") == -1)\"");
    }
  }

  /** A file handle names a file by its number, wherever it is on the disk. */
  @Test
  void filesAreNotOpenedByTheirNumber() throws LabException, IOException {
    Path outside = Path.of(System.getProperty("java.class.path").split(":", -1)[0]);
    long number = (Long) Files.getAttribute(outside.toRealPath(), "unix:ino");
    ByteBuffer handle = ByteBuffer.allocate(16).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    handle.putInt(8).putInt(1).putInt((int) number).putInt(0);
    String bytes = HexFormat.of().formatHex(handle.array());
    assertRefused(
        ("perl -e 'open D, \"<\", \"/usr\"; $h = pack(\"H*\", \"%s\");"
                + " exit(syscall(304, fileno(D), $h, 0) == -1)'")
            .formatted(bytes));
  }

  @Test
  void nothingOfTheMachinesCanBeWritten() throws LabException {
    String own = "net|kernel/(shm|msg|sem|auto_msgmni|ns_last_pid|pid_max)|fs/mqueue|user/";
    Captured found =
        run(
            "find /sys -type f -writable 2>/dev/null | grep -v /net/;"
                + " find /proc/sys -type f -writable 2>/dev/null | grep -v -E '^/proc/sys/("
                + own
                + ")'; find /usr /etc /opt -writable ! -type l 2>/dev/null | grep -v -E '^/etc/(netns|firewalld)'");
    assertEquals("", found.output());
  }

  @Test
  void theFirstProcessOfTheLabHoldsNoWayOut() throws LabException {
    Captured open = run("kill -9 1; kill 1; kill -HUP 1; ls -l /proc/1/fd");
    assertEquals(1, open.output().lines().filter(line -> line.contains("pipe:")).count());
    assertTrue(open.output().contains("0 -> pipe:"), open.toString());
  }
}
