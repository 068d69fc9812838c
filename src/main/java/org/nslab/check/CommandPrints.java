package org.nslab.check;

import java.util.List;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;

/**
 * A command, run on the lab's host, prints a line with some words in it. For what the network view
 * does not have, such as processes.
 *
 * @param command shell text; it comes from the lesson's author
 * @param text words that one line must hold; how many blanks part them does not matter
 */
record CommandPrints(String command, String text) implements Check {

  @Override
  public Finding look(Observation observation) throws LabException {
    Captured captured = observation.run(command);
    List<String> lines = captured.output().lines().map(CommandPrints::evened).toList();
    String name = "`" + command + "`";
    if (lines.stream().anyMatch(line -> line.contains(evened(text)))) {
      return Finding.of(true, name + " prints " + text + ".");
    }
    return Finding.of(
        false,
        name
            + (lines.isEmpty() ? " prints nothing" : " prints " + Names.list(lines))
            + (captured.error().isBlank()
                ? ", and no line with `" + text + "`."
                : ": " + captured.error().strip()));
  }

  private static String evened(String line) {
    return String.join(" ", Words.of(line));
  }

  @Override
  public boolean isOfOutput() {
    return true;
  }

  @Override
  public Cost cost() {
    return Cost.COMMAND;
  }
}
