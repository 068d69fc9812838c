package org.nslab.simulation.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of {@code /proc/PID}, as far as they tell who a process is; man 5 proc. */
final class ProcessFile {

  private ProcessFile() {}

  static Optional<String> read(Task process, String name) {
    return switch (name) {
      case "comm" -> Optional.of(process.name() + "\n");
      case "cmdline" -> Optional.of(String.join("\0", process.command()) + "\0");
      case "status" -> Optional.of(status(process));
      default -> Optional.empty();
    };
  }

  private static String status(Task process) {
    List<Integer> numbers = process.numbers();
    String inside = numbers.stream().map(Object::toString).collect(Collectors.joining("\t"));
    return "Name:\t"
        + process.name()
        + "\nUmask:\t0022\nState:\tS (sleeping)\nTgid:\t"
        + process.pid()
        + "\nNgid:\t0\nPid:\t"
        + process.pid()
        + "\nPPid:\t"
        + process.parent()
        + "\nTracerPid:\t0\nUid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\nFDSize:\t64\nGroups:\t0 "
        + "\nNStgid:\t"
        + inside
        + "\nNSpid:\t"
        + inside
        + "\n";
  }
}
