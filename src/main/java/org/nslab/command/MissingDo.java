package org.nslab.command;

import java.util.ArrayList;
import java.util.List;

/** A loop without {@code do}, a condition without {@code then}. */
final class MissingDo implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    List<Command> commands = attempt.line().commands();
    for (int i = commands.size() - 1; i >= 0; i--) {
      int start = commands.get(i).words().get(0).start();
      if (start > 0) {
        edits.add(Edit.insert(start, "do "));
        edits.add(Edit.insert(start, "then "));
      }
    }
    return ShellSyntax.problem(attempt.line()).isPresent() ? edits : List.of();
  }
}
