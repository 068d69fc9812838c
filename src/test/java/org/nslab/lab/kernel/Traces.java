package org.nslab.lab.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The namespaces that a process's descendants live in and it does not, by the names that the kernel
 * gives them, and a word that its descendants have in their environment.
 */
record Traces(Set<String> namespaces, String word) {

  private static final List<String> KINDS = List.of("user", "mnt", "pid", "net", "ipc", "uts");

  static Traces of(ProcessHandle process, String word) {
    Set<String> found = new HashSet<>();
    process.descendants().forEach(below -> found.addAll(namespacesOf(proc(below.pid()))));
    found.removeAll(namespacesOf(proc(ProcessHandle.current().pid())));
    return new Traces(found, word);
  }

  private static Path proc(long pid) {
    return Path.of("/proc", Long.toString(pid));
  }

  private static Set<String> namespacesOf(Path process) {
    Set<String> found = new HashSet<>();
    for (String kind : KINDS) {
      try {
        found.add(Files.readSymbolicLink(process.resolve("ns").resolve(kind)).toString());
      } catch (IOException goneOrAnothers) {
        // Not one of those that are looked for.
      }
    }
    return found;
  }

  /** What is still there after at most five seconds: processes, and mounts of namespaces. */
  List<String> remaining() throws InterruptedException {
    List<String> remaining = now();
    for (int i = 0; i < 50 && !remaining.isEmpty(); i++) {
      Thread.sleep(100);
      remaining = now();
    }
    return remaining;
  }

  private List<String> now() {
    List<String> remaining = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (belongs(process)) {
          remaining.add(process + " " + nameOf(process));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return remaining;
  }

  private static String nameOf(Path process) {
    String command = text(process.resolve("cmdline")).replace('\0', ' ');
    return command.substring(0, Math.min(command.length(), 120));
  }

  private boolean belongs(Path process) {
    if (text(process.resolve("status")).contains("State:\tZ")) {
      return false; // It has ended, and waits for the machine's first process to take note.
    }
    return namespacesOf(process).stream().anyMatch(namespaces::contains)
        || text(process.resolve("environ")).contains(word)
        || namespaces.stream().anyMatch(text(process.resolve("mountinfo"))::contains);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException goneOrAnothers) {
      return "";
    }
  }
}
