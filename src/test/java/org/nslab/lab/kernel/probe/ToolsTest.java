package org.nslab.lab.kernel.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ToolsTest {

  @Test
  void everyToolHasAPurposeAndAPackageEverywhere() {
    List<Tool> tools = Tools.all();
    assertTrue(tools.size() > 15);
    for (Tool tool : tools) {
      assertFalse(tool.purpose().isBlank(), tool.command());
      for (PackageManager manager : PackageManager.values()) {
        String name = tool.packageOf(Optional.of(manager)).orElse("");
        assertTrue(name.matches("[a-z0-9][a-z0-9+.-]*"), tool.command() + ": " + name);
      }
    }
  }

  @Test
  void aFileThatCannotBeRunIsNotATool(@TempDir Path root) throws IOException {
    Path directory = Files.createDirectories(root.resolve("usr/bin"));
    Files.createFile(directory.resolve("ip"));
    Files.createFile(directory.resolve("ping")).toFile().setExecutable(true);
    List<String> missing = Tools.missing(root).stream().map(Tool::command).toList();
    assertTrue(missing.contains("ip"));
    assertFalse(missing.contains("ping"));
  }

  @ParameterizedTest
  @CsvSource({
    "debian, sudo apt-get install a b",
    "linuxmint ubuntu debian, sudo apt-get install a b",
    "fedora, sudo dnf install a b",
    "rocky rhel centos fedora, sudo dnf install a b",
    "manjaro arch, sudo pacman -S a b",
    "opensuse-tumbleweed opensuse suse, sudo zypper install a b",
    "alpine, sudo apk add a b",
  })
  void aDistributionHasItsOwnWayToInstall(String names, String line) {
    PackageManager manager = PackageManager.of(List.of(names.split(" ", -1))).orElseThrow();
    assertEquals(line, manager.install(List.of("b", "a", "b")));
  }

  @Test
  void ofAnUnknownDistributionNothingIsClaimed() {
    assertEquals(Optional.empty(), PackageManager.of(List.of("plan9")));
  }
}
