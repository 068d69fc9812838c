package org.nslab.simulation.process;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.nslab.simulation.shell.Job;

/**
 * A process, in the kernel's word a task.
 *
 * @param numbers its PID in the machine's space, and so on, down to its own
 * @param parent the PID of its parent in the machine's space; 0 for none
 * @param command what it runs, with arguments
 * @param spaces its namespaces
 * @param started when, by the clock on the wall
 * @param job what it is part of, if it goes on in the background
 * @param replaced whether the next program that it starts takes its place; man 2 execve
 */
record Task(
    List<Integer> numbers,
    int parent,
    List<String> command,
    Spaces spaces,
    LocalTime started,
    Optional<Job> job,
    boolean replaced) {

  Task {
    numbers = List.copyOf(numbers);
    command = List.copyOf(command);
  }

  /** Its PID in the machine's space. */
  int pid() {
    return numbers.get(0);
  }

  /** Its PID as seen from a space around it. */
  int pid(PidSpace from) {
    return numbers.get(from.depth());
  }

  boolean isFirst() {
    return numbers.get(numbers.size() - 1) == 1;
  }

  /** The name of the program; kernel: the {@code comm} of a task, 15 characters. */
  String name() {
    String base = command.get(0).replaceFirst(".*/", "");
    return base.substring(0, Math.min(15, base.length()));
  }

  String line() {
    return String.join(" ", command);
  }

  Task in(Spaces changed) {
    return new Task(numbers, parent, command, changed, started, job, replaced);
  }

  Task as(List<String> other) {
    return new Task(numbers, parent, other, spaces, started, job, false);
  }

  Task partOf(Job some) {
    return new Task(numbers, parent, command, spaces, started, Optional.of(some), replaced);
  }

  /** Its next program takes its place. */
  Task replacing() {
    return new Task(numbers, parent, command, spaces, started, job, true);
  }
}
