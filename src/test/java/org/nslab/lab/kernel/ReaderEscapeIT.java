package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nslab.Tools;
import org.nslab.lab.LabException;

/**
 * Root of the lab puts programs of its own where what reads the network will look for tools. They
 * must not get more rights than root of the lab has.
 */
@Timeout(60)
final class ReaderEscapeIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final String REPLACE =
      """
      cat > /tmp/false <<'END'
      #!/bin/sh
      readlink /.nslab/proc/self/ns/user >> /tmp/users
      mount -o remount,rw,bind /usr && echo remounted >> /tmp/users
      ls /.nslab/proc/1/root/ >/dev/null 2>&1 && echo outer >> /tmp/users
      END
      chmod 755 /tmp/false
      for tool in %s; do mount --bind /tmp/false "$(readlink -f "$(command -v $tool)")"; done
      """;

  @Test
  void replacedToolsRunWithTheRightsOfTheLab() throws LabException {
    Tools.need("perl");
    try (KernelLab lab = KernelLab.start(Limits.DEFAULT, notice -> {})) {
      assertEquals(0, lab.capture(REPLACE.formatted("ip bridge nft"), LIMIT).exitCode());
      askInVain(lab);
      String own = lab.capture("readlink /proc/self/ns/user", LIMIT).output();
      List<String> users = lab.capture("sort -u /tmp/users", LIMIT).output().lines().toList();
      assertTrue(users.size() > 0, "the false tools were not run, and prove nothing");
      assertEquals(List.of(own.strip()), users);
    }
  }

  @Test
  void aReplacedPerlIsNotRunAtAll() throws LabException {
    Tools.need("perl");
    try (KernelLab lab = KernelLab.start(Limits.DEFAULT, notice -> {})) {
      assertEquals(0, lab.capture(REPLACE.formatted("perl"), LIMIT).exitCode());
      askInVain(lab);
      assertEquals("", lab.capture("cat /tmp/users 2>/dev/null", LIMIT).output());
    }
  }

  private static void askInVain(KernelLab lab) {
    try {
      lab.snapshot();
    } catch (LabException | RuntimeException noAnswer) {
      // What false tools print is no network.
    }
  }
}
