package org.nslab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A user without any right, for tests that run as root: whoever runs them where that is not root.
 *
 * @param home a directory of the user's, with the lessons
 * @param classPath a copy of the tests' class path that the user can read
 */
public record OrdinaryUser(Path home, String classPath) {

  private static final int UID = 1_999_999_999;

  /** Prepares what the user needs in a directory that the test deletes. */
  public static OrdinaryUser in(Path directory) throws IOException {
    Path home = Files.createDirectory(directory.resolve("home"));
    copy(Path.of("lessons"), home.resolve("lessons"));
    String classPath = copyClassPath(Files.createDirectory(directory.resolve("class-path")));
    if (isRoot()) {
      share(directory, home);
    }
    return new OrdinaryUser(home, classPath);
  }

  /** Whether the tests run as root. */
  public static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }

  /** The words that run a class in a JVM of this user's, below a wrapper. */
  public List<String> java(List<String> wrapper, String mainClass) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=" + UID, "--regid=" + UID, "--clear-groups"));
      command.addAll(List.of("--inh-caps=-all", "--bounding-set=-all"));
    }
    command.addAll(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-Duser.home=" + home, "-Djava.io.tmpdir=" + home, "-cp", classPath));
    command.add(mainClass);
    return command;
  }

  private static String copyClassPath(Path target) throws IOException {
    List<String> copied = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":", -1)) {
      Path source = Path.of(entry);
      if (Files.exists(source)) {
        Path copy = target.resolve(copied.size() + "-" + source.getFileName());
        copy(source, copy);
        copied.add(copy.toString());
      }
    }
    return String.join(":", copied);
  }

  private static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void share(Path directory, Path home) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        String rights = Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        if (file.startsWith(home)) {
          Files.setAttribute(file, "unix:uid", UID);
        }
      }
    }
  }
}
