package org.nslab.lab.kernel.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The commands that the lab and its lessons use, and where the lab looks for them. */
public final class Tools {

  private static final List<String> DIRECTORIES =
      List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin");

  private Tools() {}

  /** All of them, the most needed first. */
  public static List<Tool> all() {
    try (InputStream in = Tools.class.getResourceAsStream("tools.txt")) {
      if (in == null) {
        throw new IllegalStateException("missing resource tools.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Tool::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that this machine lacks. */
  public static List<Tool> missing() {
    return missing(Path.of("/"));
  }

  static List<Tool> missing(Path root) {
    return all().stream().filter(tool -> !isThere(root, tool.command())).toList();
  }

  private static boolean isThere(Path root, String command) {
    return DIRECTORIES.stream()
        .map(directory -> root.resolve(directory.substring(1)).resolve(command))
        .anyMatch(path -> Files.isRegularFile(path) && Files.isExecutable(path));
  }
}
