package org.nslab.lab.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A JVM of its own that runs nslab, below a wrapper where there is one.
 *
 * @param directory takes what it leaves behind; its name stands in the environment of what it
 *     starts
 */
record NslabProcess(Process process, Path directory) implements AutoCloseable {

  static NslabProcess start(String... arguments) throws IOException {
    return launch(new ProcessBuilder(command(arguments)));
  }

  /** Starts it in a terminal of its own, which ends when the process does. */
  static NslabProcess startInTerminal(String... arguments) throws IOException {
    String line = String.join("' '", command(arguments));
    return launch(new ProcessBuilder("script", "-qfc", "exec '" + line + "'", "/dev/null"));
  }

  private static NslabProcess launch(ProcessBuilder builder) throws IOException {
    Path directory = Files.createTempDirectory("nslab-test-");
    String options = "-Duser.home=" + directory + " -Djava.io.tmpdir=" + directory;
    builder.environment().put("JAVA_TOOL_OPTIONS", options);
    return new NslabProcess(builder.redirectErrorStream(true).start(), directory);
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.nslab.cli.Main");
    command.addAll(List.of(arguments));
    return command;
  }

  /** Waits for a line of its output that contains the text. */
  void await(String text) throws IOException {
    String line = process.inputReader().readLine();
    while (line != null && !line.contains(text)) {
      line = process.inputReader().readLine();
    }
    if (line == null) {
      throw new IOException("it ended without printing " + text);
    }
  }

  /** Waits until a shell runs in a lab below it. */
  void awaitLab() throws InterruptedException, IOException {
    for (int i = 0; i < 200; i++) {
      if (process.descendants().anyMatch(NslabProcess::joinsALab)) {
        return;
      }
      Thread.sleep(100);
    }
    throw new IOException("no lab was started");
  }

  private static boolean joinsALab(ProcessHandle handle) {
    return handle.info().command().orElse("").endsWith("/nsenter");
  }

  void signal(String name) throws IOException, InterruptedException {
    String kill = "kill -" + name + " " + process.pid();
    new ProcessBuilder("sh", "-c", kill).inheritIO().start().waitFor();
  }

  Traces traces() {
    return Traces.of(process.toHandle(), directory.getFileName().toString());
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
