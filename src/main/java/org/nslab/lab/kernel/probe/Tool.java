package org.nslab.lab.kernel.probe;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A command that the lab or its lessons use.
 *
 * @param command its name
 * @param group how much depends on it
 * @param purpose what it is for, in a few words
 * @param packages what brings it
 */
public record Tool(
    String command, Group group, String purpose, Map<PackageManager, String> packages) {

  /** How much depends on a tool. */
  public enum Group {
    /** Without it there is no lab. */
    LAB,
    /** Lessons use it. */
    LESSON,
    /** A lesson of its own uses it. */
    EXTRA
  }

  /** Keeps a copy of the packages. */
  public Tool {
    packages = Map.copyOf(packages);
  }

  /** The package that brings it, where it is known. */
  public Optional<String> packageOf(Optional<PackageManager> manager) {
    return manager.map(packages::get);
  }

  /** Reads a line of {@code tools.txt}. */
  static Tool of(String line) {
    String[] words = line.strip().split(" *\\| *", -1);
    Map<PackageManager, String> packages = new EnumMap<>(PackageManager.class);
    int column = 3;
    for (PackageManager manager : PackageManager.values()) {
      packages.put(manager, words[column++]);
    }
    return new Tool(
        words[0], Group.valueOf(words[1].toUpperCase(java.util.Locale.ROOT)), words[2], packages);
  }
}
