package org.nslab.shell;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the real nslab is started: a process of its own with a home of its own, as the installed
 * launcher starts it.
 *
 * @param home for progress, history and transcripts
 * @param columns of the terminal
 * @param rows of the terminal
 * @param environment beyond a plain one
 * @param before words before the command, such as to become another user
 */
public record Launch(
    Path home, int columns, int rows, Map<String, String> environment, List<String> before) {

  /** A user id that nobody has. */
  private static final int OTHER_USER = 61_234;

  /** Copies the collections. */
  public Launch {
    environment = Map.copyOf(environment);
    before = List.copyOf(before);
  }

  /** In a terminal of 80 columns and 24 rows. */
  public static Launch with(Path home) {
    return new Launch(home, 80, 24, Map.of(), List.of());
  }

  /** In a terminal of another size. */
  public Launch size(int newColumns, int newRows) {
    return new Launch(home, newColumns, newRows, environment, before);
  }

  /** With a variable in the environment. */
  public Launch variable(String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return new Launch(home, columns, rows, more, before);
  }

  /** As a user who is not root; the home becomes that user's. */
  public Launch asOrdinaryUser() throws IOException {
    Files.setAttribute(home, "unix:uid", OTHER_USER);
    String id = Integer.toString(OTHER_USER);
    return new Launch(
        home,
        columns,
        rows,
        environment,
        List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--"));
  }

  /** Gives a terminal to the user who is going to type at it. */
  void own(Path device) throws IOException {
    if (!before.isEmpty()) {
      Files.setAttribute(device, "unix:uid", OTHER_USER);
    }
  }

  /** A process without a terminal; the words before come first. */
  ProcessBuilder process(List<String> first, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(first);
    command.addAll(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As in the jar's manifest: later JDKs warn of JLine's native library otherwise.
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx96m", "-Xss512k", "-cp"));
    command.addAll(List.of(classPath(), "org.nslab.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> variables = builder.environment();
    String path = variables.getOrDefault("PATH", "/usr/bin:/bin");
    variables.clear();
    variables.put("PATH", path);
    variables.put("HOME", home.toString());
    variables.put("LC_ALL", "C.UTF-8");
    variables.put("TERM", "xterm-256color");
    variables.put("SHELL", "/bin/bash");
    variables.put("LC_ALL", "C.UTF-8");
    variables.putAll(environment);
    return builder;
  }

  private String classPath() throws IOException {
    String own =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return before.isEmpty() ? own : readableByAll(own);
  }

  /** Another user may not see where the libraries are. */
  private String readableByAll(String classPath) throws IOException {
    Path libraries = home.resolve("lib");
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      copy(Path.of(entry), libraries);
    }
    copy(Path.of("lessons"), libraries);
    return libraries.resolve("classes") + File.pathSeparator + libraries.resolve("*");
  }

  private static void copy(Path entry, Path libraries) throws IOException {
    boolean tests = entry.endsWith("test-classes");
    Path to =
        libraries.resolve(entry.endsWith("classes") ? Path.of("classes") : entry.getFileName());
    if (tests || !Files.exists(entry)) {
      return;
    }
    try (Stream<Path> files = Files.walk(entry)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(entry.relativize(file).toString());
        Files.createDirectories(Files.isDirectory(file) ? copy : copy.getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, file.equals(entry) ? to : copy);
        }
      }
    }
  }
}
