package org.nslab.lab.kernel.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FactReaderTest {

  private static void write(Path root, String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void anEmptyDirectoryIsAMachineThatHasNothing(@TempDir Path root) {
    Facts facts = new FactReader(root).read("Linux");
    assertEquals("", facts.kernel());
    assertEquals(List.of(), facts.distribution());
    assertEquals(Optional.empty(), facts.packageManager());
    assertEquals(Set.of(), facts.namespaces());
    assertEquals(Map.of(), facts.settings());
    assertFalse(facts.root() || facts.container() || facts.filtered() || facts.coveredProc());
    assertTrue(facts.missing().stream().map(Tool::command).toList().contains("unshare"));
  }

  @Test
  void anUbuntuAsDockerRunsIt(@TempDir Path root) throws IOException {
    write(root, "etc/os-release", "NAME=\"Ubuntu\"\nID=ubuntu\nID_LIKE=\"debian\"\n");
    write(root, "proc/sys/kernel/osrelease", "6.8.0-48-generic\n");
    write(root, "proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1\n");
    write(root, "proc/sys/user/max_user_namespaces", "127433\n");
    write(root, "proc/sys/user/max_net_namespaces", "not a number\n");
    write(root, "proc/self/status", "Name:\tjava\nUid:\t0\t0\t0\t0\nSeccomp:\t2\n");
    write(root, "proc/self/mountinfo", "500 400 0:5 /null /proc/kcore rw - tmpfs tmpfs rw\n");
    write(root, "proc/self/ns/user", "");
    write(root, ".dockerenv", "");
    Facts facts = new FactReader(root).read("Linux");
    assertEquals(List.of("ubuntu", "debian"), facts.distribution());
    assertEquals(Optional.of(PackageManager.APT), facts.packageManager());
    assertTrue(facts.root() && facts.container() && facts.filtered() && facts.coveredProc());
    assertEquals(
        Map.of(Facts.APPARMOR, 1L, "user.max_user_namespaces", 127_433L), facts.settings());
    assertEquals(Set.of("user"), facts.namespaces());
  }

  @Test
  void whatIsMountedBelowProcOnAnyMachineCoversNothing(@TempDir Path root) throws IOException {
    write(
        root,
        "proc/self/mountinfo",
        "30 20 0:5 / /proc rw - proc proc rw\n31 30 0:6 / /proc/sys/fs/binfmt_misc rw - autofs x rw\n");
    assertFalse(new FactReader(root).read("Linux").coveredProc());
  }

  @Test
  void thisMachine() {
    Facts facts = new FactReader(Path.of("/")).read("Linux");
    assertTrue(facts.kernel().matches("\\d+\\..*"), facts.kernel());
    assertTrue(facts.namespaces().contains("net"));
    assertTrue(facts.settings().containsKey("user.max_user_namespaces"));
  }
}
