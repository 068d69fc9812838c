package org.nslab.lab.kernel.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the kernel's accounts say of all threads at one moment. If it says the same at a later one,
 * none of them ran in between. (Documentation/scheduler/sched-stats.rst: schedstat counts how often
 * a thread got onto a processor; man 5 proc: wchan is 0 for a thread that is on one.)
 */
final class Activity {

  private static final Pattern IDLE =
      Pattern.compile("/proc/\\d+/task/\\d+ \\d+ \\d+ \\d+ (?!0$)\\S+");

  private Activity() {}

  /** Empty where a thread runs, or its account cannot be read. */
  static Optional<String> of(List<Section> sections) {
    return sections.stream()
        .filter(section -> section.name().equals("activity"))
        .filter(section -> section.lines().stream().allMatch(Activity::isIdle))
        .map(Section::text)
        .findFirst();
  }

  private static boolean isIdle(String line) {
    return IDLE.matcher(line).matches();
  }
}
