package org.nslab.simulation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A PID namespace; man 7 pid_namespaces. It numbers its processes, the first is number 1. */
final class PidSpace {

  private final Optional<PidSpace> outer;
  private final long inode;
  private int last;

  /**
   * A fresh one.
   *
   * @param outer the one that it was made in; empty for the machine's
   * @param inode the number by which the kernel calls it
   */
  PidSpace(Optional<PidSpace> outer, long inode) {
    this.outer = outer;
    this.inode = inode;
  }

  long inode() {
    return inode;
  }

  /** How many are around it. */
  int depth() {
    return outer.map(around -> around.depth() + 1).orElse(0);
  }

  /** Numbers for a new process: in the machine's space, and so on, down to this one. */
  List<Integer> number() {
    List<Integer> numbers = new ArrayList<>(outer.map(PidSpace::number).orElse(List.of()));
    numbers.add(++last);
    return numbers;
  }

  /** Leaves numbers up to this one to others. */
  void reserve(int most) {
    last = most;
  }

  /** Whether this one is the other, or lies in it. */
  boolean isIn(PidSpace other) {
    return this == other || outer.filter(around -> around.isIn(other)).isPresent();
  }
}
