package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what the reader script answered.
 *
 * @param name what it is, such as {@code ip}
 * @param lines what a tool printed, blank lines left out
 * @param exitCode how the tool ended; 0 for parts that the script printed itself
 */
record Section(String name, List<String> lines, int exitCode) {

  Section {
    lines = List.copyOf(lines);
  }

  // As in Target: a record's own would be made at the start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Section section
        && exitCode == section.exitCode
        && name.equals(section.name)
        && lines.equals(section.lines);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + lines.hashCode()) + exitCode;
  }

  /** Parts an answer at the lines that begin with the mark. */
  static List<Section> parse(String mark, List<String> answer) {
    List<Section> sections = new ArrayList<>();
    String name = "";
    List<String> lines = new ArrayList<>();
    for (String line : answer) {
      if (!line.startsWith(mark)) {
        if (!line.isEmpty()) {
          lines.add(line);
        }
        continue;
      }
      String next = line.substring(mark.length()).strip();
      if (!name.isEmpty() || !lines.isEmpty()) {
        sections.add(new Section(name, lines, exitCode(next)));
      }
      name = next.startsWith("end ") ? "" : next;
      lines.clear();
    }
    return sections;
  }

  private static int exitCode(String next) {
    return next.matches("end [0-9]{1,3}") ? Integer.parseInt(next.substring(4)) : 0;
  }

  String text() {
    return String.join("\n", lines);
  }
}
