package org.nslab.simulation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.simulation.shell.Environment;
import org.nslab.simulation.shell.Invocation;

/** What programs have in common that read files, or standard input where none is named. */
final class Filter {

  /**
   * Something that was read.
   *
   * @param name the file's; {@code -} for standard input
   */
  record Input(String name, String text) {

    List<String> lines() {
      return text.lines().toList();
    }
  }

  private final Invocation invocation;
  private boolean failed;

  Filter(Invocation invocation) {
    this.invocation = invocation;
  }

  /** Reads all of them; says of each that cannot be read why not. */
  List<Input> read(List<String> names) {
    List<Input> inputs = new ArrayList<>();
    if (names.isEmpty()) {
      inputs.add(new Input("-", invocation.streams().input()));
    }
    Environment environment = invocation.environment();
    for (String name : names) {
      String path = environment.path(name);
      Optional<String> text =
          name.equals("-")
              ? Optional.of(invocation.streams().input())
              : path.equals("/dev/null") ? Optional.of("") : environment.files().read(path);
      if (text.isPresent()) {
        inputs.add(new Input(name, text.get()));
      } else {
        failed = true;
        boolean directory = environment.files().list(path).isPresent();
        invocation.error(
            prefix() + name + (directory ? ": Is a directory" : ": No such file or directory"));
      }
    }
    return inputs;
  }

  private String prefix() {
    boolean opens = List.of("head", "tail").contains(invocation.name());
    return invocation.name() + ": " + (opens ? "cannot open for reading: " : "");
  }

  boolean failed() {
    return failed;
  }

  /** The sentence for an option that is not simulated. */
  static int unknown(Invocation invocation, String option) {
    return invocation.fail(
        2,
        "The simulated lab does not know `"
            + invocation.name()
            + " "
            + option
            + "`; the kernel lab does.");
  }

  /** Text of lines, each with its end. */
  static String text(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
