package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nslab.Tools;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;

/** Root of the lab tries to take the machine's memory. */
@Timeout(60)
@Tag("proof")
final class MemoryIT {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int ALLOWED_KIB = 96 * 1024;

  private final List<String> notices = new CopyOnWriteArrayList<>();

  @BeforeEach
  void need() {
    Tools.need("perl");
  }

  @Test
  void theBiggestProcessIsEndedAndTheLabGoesOn() throws LabException {
    try (KernelLab lab = KernelLab.start(new Limits(128, ALLOWED_KIB, 0), notices::add)) {
      Captured hog = lab.capture("perl -e '$x = \"x\" x (250 << 20); sleep 3'; echo $?", LIMIT);
      assertEquals("137\n", hog.output());
      assertEquals(List.of("memory"), notices.stream().distinct().toList());
    }
  }

  @Test
  void manySmallProcessesCountTogether() throws LabException {
    try (KernelLab lab = KernelLab.start(new Limits(128, ALLOWED_KIB, 0), notices::add)) {
      String one = "perl -e '$x = \"x\" x (10 << 20); sleep 3; print \"survived \"' & ";
      Captured hogs = lab.capture(one.repeat(20) + "wait", LIMIT);
      assertTrue(hogs.output().split(" ", -1).length < 17, hogs.output());
      assertFalse(notices.isEmpty());
    }
  }

  /** Memory that is not freed when the process ends that took it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mount -t tmpfs none /mnt; head -c 250M /dev/zero > /mnt/x",
        "unshare -m sh -c 'mount -t tmpfs none /mnt; head -c 250M /dev/zero > /mnt/x; sleep 9'",
        "mount -t tmpfs none /mnt; exec 5> /mnt/x; rm /mnt/x; head -c 250M /dev/zero >&5",
        "mount -t ramfs none /mnt; head -c 250M /dev/zero > /mnt/x",
        "unshare -Urm sh -c 'mount -t ramfs none /mnt; head -c 250M /dev/zero > /mnt/x; sleep 9'",
        "for i in {1..10}; do perl -e '$s = shmget('$i', 20 << 20, 0600 | 512);"
            + " shmwrite($s, \"x\" x (20 << 20), 0, 20 << 20)'; done",
        "unshare -i perl -e '$s = shmget(1, 200 << 20, 0600 | 512);"
            + " shmwrite($s, \"x\" x (20 << 20), $_ * (20 << 20), 20 << 20) for 0..9; sleep 9'",
        // memfd_create
        "perl -e '$n = \"\"; open F, \">&=\", syscall(319, $n, 0);"
            + " syswrite F, \"x\" x (1 << 20) for 1..250; sleep 9'",
      })
  void whatStaysInMemoryEndsTheLab(String attempt) throws LabException {
    try (KernelLab lab = KernelLab.start(new Limits(128, ALLOWED_KIB, 0), notices::add)) {
      Captured captured = lab.capture(attempt + "; sleep 9; echo survived", LIMIT);
      assertEquals("", captured.output());
      awaitNotice();
      assertEquals(List.of("memory"), notices);
    }
  }

  /** Memory that no count of the lab's own shows: the machine's is watched. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "for j in {1..30}; do perl -e 'use Socket; use IO::Handle; $x = \"x\" x 60000;"
            + " for (1..400) { socketpair(my $a, my $b, AF_UNIX, SOCK_STREAM, 0);"
            + " push @all, $a, $b; $a->blocking(0); 1 while syswrite $a, $x } sleep 20' & done",
        "for i in 1 2 3; do mount -t tmpfs none /mnt; exec {kept}> /mnt/x; umount -l /mnt;"
            + " head -c 900M /dev/zero >&$kept; done",
        "for i in 1 2 3; do mount -t ramfs none /mnt; exec {kept}> /mnt/x; umount -l /mnt;"
            + " head -c 900M /dev/zero >&$kept; done",
      })
  void theLabIsEndedBeforeTheMachineRunsShort(String attempt) throws Exception {
    long reserve = available() - 500 * 1024;
    try (KernelLab lab = KernelLab.start(new Limits(128, ALLOWED_KIB, reserve), notices::add)) {
      Captured captured = lab.capture(attempt + "; sleep 20; echo survived", LIMIT);
      assertEquals("", captured.output());
      awaitNotice();
    }
  }

  @Test
  void whatThereIsAlreadyDoesNotCount() throws Exception {
    try (KernelLab lab = KernelLab.start(new Limits(128, ALLOWED_KIB, 0), notices::add)) {
      Captured filled = lab.capture("head -c 50M /dev/zero > /tmp/x; sleep 2; echo fine", LIMIT);
      assertEquals("fine\n", filled.output());
      assertEquals(List.of(), notices);
    }
  }

  @Test
  void theLabGoesFirstWhenTheMachineRunsOutOfMemory() throws Exception {
    try (KernelLab lab = KernelLab.start(new Limits(128, ALLOWED_KIB, 0), notices::add)) {
      String lowered = "echo 0 > /proc/self/oom_score_adj; sleep 1; cat /proc/self/oom_score_adj";
      assertEquals("1000\n", lab.capture("bash -c '" + lowered + "'", LIMIT).output());
    }
  }

  /** The lab's end and the reason for it come from different threads. */
  private void awaitNotice() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          while (!notices.contains("memory")) {
            Thread.sleep(20);
          }
        },
        "the lab ended without a reason");
  }

  private static long available() throws IOException {
    return Pattern.compile("MemAvailable: *(\\d+)")
        .matcher(Files.readString(Path.of("/proc/meminfo")))
        .results()
        .map((MatchResult result) -> Long.parseLong(result.group(1)))
        .findFirst()
        .orElseThrow();
  }
}
