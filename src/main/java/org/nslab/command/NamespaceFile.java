package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A namespace's name for {@code nsenter}, which wants its file: {@code nsenter --net=red}. */
final class NamespaceFile implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    for (Command command : attempt.line().commands()) {
      boolean enters = command.name().equals("nsenter") && command.isKnown();
      if (enters) {
        command.reading().taken().forEach(taken -> file(attempt, taken).ifPresent(edits::add));
        command.inner().ifPresent(inner -> edits.addAll(option(attempt, command, inner)));
      }
    }
    return edits;
  }

  private static Optional<Edit> file(Attempt attempt, Taken taken) {
    Argument argument = taken.argument();
    if (argument == null || argument.slot() != Slot.NAMESPACE_FILE) {
      return Optional.empty();
    }
    String name = taken.word().text().replaceFirst("^.*/", "");
    Surroundings surroundings = attempt.surroundings();
    return surroundings.isNamespace(name)
        ? Optional.of(Edit.replace(taken.word(), FileCheck.DIRECTORY + name))
        : Nearest.to(name, surroundings.namespaces())
            .map(near -> Edit.replace(taken.word(), FileCheck.DIRECTORY + near));
  }

  /** util-linux: the file must stand in the same word as the option. */
  private static List<Edit> option(Attempt attempt, Command command, Command inner) {
    Word name = inner.words().get(0);
    int index = command.words().indexOf(name);
    Word option = command.words().get(index - 1);
    boolean apart = option.text().equals("-n") || option.text().equals("--net");
    return apart && attempt.surroundings().isNamespace(name.text())
        ? List.of(
            new Edit(option.start(), name.end(), "--net=" + FileCheck.DIRECTORY + name.text()))
        : List.of();
  }
}
