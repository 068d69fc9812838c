package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.List;
import org.nslab.network.NamespaceId;

/**
 * Finds the namespaces there are: the host, those with a name, the machines around a lab, and those
 * with processes alone.
 */
final class Targets {

  private Targets() {}

  /** Reads what the reader answers to {@code namespaces}; the host is first. */
  static List<Target> read(List<Section> sections) throws UnreadableException {
    List<Target> all = new ArrayList<>();
    all.add(new Target(NamespaceId.HOST, ""));
    for (Section section : sections) {
      for (String line : section.lines()) {
        if (section.name().equals("names")) {
          all.add(new Target(NamespaceId.named(line), "/run/netns/" + line));
        } else if (section.name().equals("around")) {
          all.add(new Target(NamespaceId.around(line), "/run/nslab/" + line));
        } else if (section.name().equals("processes")) {
          all.add(ofProcess(line));
        }
      }
    }
    return List.copyOf(all);
  }

  private static Target ofProcess(String line) throws UnreadableException {
    if (!line.matches("[0-9]{1,10}")) {
      throw new UnreadableException("ls /proc", line);
    }
    return new Target(NamespaceId.ofProcess(Long.parseLong(line)), "/proc/" + line + "/ns/net");
  }
}
