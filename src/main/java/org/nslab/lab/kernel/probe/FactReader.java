package org.nslab.lab.kernel.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the {@link Facts} of a machine from its files. */
final class FactReader {

  private final Path root;

  /** Reads below a directory that stands for the machine's root. */
  FactReader(Path root) {
    this.root = root;
  }

  /**
   * Reads them all; what cannot be read counts as not there.
   *
   * @param system the operating system, as Java calls it
   */
  Facts read(String system) {
    String status = text("proc/self/status");
    return new Facts(
        system,
        text("proc/sys/kernel/osrelease").strip(),
        distribution(),
        status.contains("\nUid:\t0\t"),
        isContainer(),
        status.contains("\nSeccomp:\t2"),
        text("proc/self/mountinfo").lines().filter(FactReader::coversProc).count() > 0,
        namespaces(),
        settings(),
        Tools.missing(root).stream().filter(tool -> tool.group() == Tool.Group.LAB).toList());
  }

  private List<String> distribution() {
    Map<String, String> release = new LinkedHashMap<>();
    text("etc/os-release")
        .lines()
        .map(line -> line.split("=", 2))
        .filter(words -> words.length == 2)
        .forEach(words -> release.put(words[0], words[1].replaceAll("[\"']", "")));
    String names = release.getOrDefault("ID", "") + " " + release.getOrDefault("ID_LIKE", "");
    return Stream.of(names.split(" +", -1)).filter(name -> !name.isEmpty()).toList();
  }

  private boolean isContainer() {
    return Files.exists(root.resolve(".dockerenv"))
        || Files.exists(root.resolve("run/.containerenv"))
        || Files.exists(root.resolve("run/systemd/container"));
  }

  /** A container engine hides parts of /proc; binfmt_misc is mounted there on any machine. */
  private static boolean coversProc(String line) {
    String[] words = line.split(" ", -1);
    return words.length > 4
        && words[4].startsWith("/proc/")
        && !words[4].startsWith("/proc/sys/fs/binfmt_misc");
  }

  private Set<String> namespaces() {
    return Facts.NEEDED.stream()
        .filter(kind -> Files.exists(root.resolve("proc/self/ns").resolve(kind)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Map<String, Long> settings() {
    Map<String, Long> settings = new HashMap<>();
    for (String name : Facts.settingNames()) {
      String value = text("proc/sys/" + name.replace('.', '/')).strip();
      if (value.matches("\\d{1,18}")) {
        settings.put(name, Long.parseLong(value));
      }
    }
    return settings;
  }

  private String text(String file) {
    try {
      return Files.readString(root.resolve(file), StandardCharsets.ISO_8859_1);
    } catch (IOException notThere) {
      return "";
    }
  }
}
