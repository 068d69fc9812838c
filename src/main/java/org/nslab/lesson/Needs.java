package org.nslab.lesson;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.Service;

/** The commands that a lesson needs, and whether a lab has them. */
public final class Needs {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** A name goes into a script, so nothing that a shell knows. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private Needs() {}

  static boolean allows(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Those that a lab lacks.
   *
   * @return names of commands, in the order of the front matter; a device that cannot be opened
   * @throws LabException if the lab has ended
   */
  public static List<String> missingIn(Lab lab, Header header) throws LabException {
    return missingIn(lab, header.needs());
  }

  static List<String> missingIn(Lab lab, List<String> needs) throws LabException {
    StringBuilder script = new StringBuilder();
    for (String name : needs) {
      for (String command : Service.of(name).map(Service::commands).orElse(List.of(name))) {
        script.append("command -v %s >/dev/null || echo %s\n".formatted(command, command));
      }
      Service.of(name)
          .flatMap(Service::device)
          .ifPresent(
              file -> script.append("{ : <>%s; } 2>/dev/null || echo %s\n".formatted(file, file)));
    }
    return script.isEmpty()
        ? List.of()
        : lab.capture(script.toString(), LIMIT).output().lines().toList();
  }
}
