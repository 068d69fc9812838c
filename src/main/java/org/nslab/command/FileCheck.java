package org.nslab.command;

import java.util.Optional;

/** Files of namespaces that are not there, and the name of one where its file is wanted. */
final class FileCheck {

  /** iproute2: NETNS_RUN_DIR. */
  static final String DIRECTORY = "/run/netns/";

  private final Surroundings surroundings;

  FileCheck(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The first such file of a command. */
  Optional<Problem> problem(Command command) {
    return command.reading().taken().stream()
        .filter(taken -> taken.fills(Slot.NAMESPACE_FILE) && taken.word().fixed())
        .flatMap(taken -> problem(taken.word()).stream())
        .findFirst();
  }

  private Optional<Problem> problem(Word word) {
    String file = word.text().replaceFirst("^/var/run/", "/run/");
    if (surroundings.isNamespace(file)) {
      return Optional.of(
          Problem.at(
              word,
              Problem.Kind.STATE,
              "The file of the namespace is wanted: `" + DIRECTORY + file + "`."));
    }
    String name = file.startsWith(DIRECTORY) ? file.substring(DIRECTORY.length()) : "";
    return name.isEmpty() || surroundings.isNamespace(name)
        ? Optional.empty()
        : Optional.of(
            Problem.at(word, Problem.Kind.STATE, "There is no namespace `" + name + "`."));
  }
}
