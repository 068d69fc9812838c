package org.nslab.simulation.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a shell has put into the background; man 1 bash, JOB CONTROL. */
public final class Jobs {

  private final List<Job> jobs = new ArrayList<>();

  /** Begins one. */
  Job begin(String text) {
    int number = running().stream().mapToInt(Job::number).max().orElse(0) + 1;
    return new Job(number, text);
  }

  /** Keeps it, if it goes on. */
  void keep(Job job) {
    if (job.isRunning()) {
      jobs.add(job);
    }
  }

  /** Those that run. */
  List<Job> running() {
    jobs.removeIf(job -> !job.isRunning());
    return List.copyOf(jobs);
  }

  Optional<Job> find(String number) {
    return running().stream()
        .filter(job -> Integer.toString(job.number()).equals(number))
        .findFirst();
  }
}
