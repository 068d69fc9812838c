package org.nslab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Picture;
import org.nslab.network.NamespaceId;

/** Names of this machine's processes, for namespaces that are known by a process alone. */
final class ProcessNames {

  private ProcessNames() {}

  /** The same picture; a box that was {@code process 4711} is now {@code sleep (4711)}. */
  static Picture in(Picture picture) {
    Map<String, String> titles = new HashMap<>();
    for (Box box : picture.boxes()) {
      OptionalLong process = NamespaceId.process(box.id());
      String name = process.isPresent() ? name(process.getAsLong()) : "";
      if (!name.isEmpty()) {
        titles.put(box.id(), name + " (" + process.getAsLong() + ")");
      }
    }
    return picture.titled(titles);
  }

  /** Its program, proc_pid_comm(5); empty where it has ended meanwhile. */
  private static String name(long process) {
    try {
      byte[] name = Files.readAllBytes(Path.of("/proc/" + process + "/comm"));
      return new String(name, StandardCharsets.UTF_8).strip();
    } catch (IOException ended) {
      return "";
    }
  }
}
