package org.nslab.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The programs that a lab's shell can run, whether a grammar describes them or not. */
public final class Programs implements Predicate<String> {

  /** The lab has the machine's programs, in the usual places. */
  private static final List<Path> PLACES =
      Stream.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin")
          .map(Path::of)
          .toList();

  /** man 1 bash, "Shell builtin commands" and "Reserved words", so far as they are no files. */
  private static final Set<String> OF_THE_SHELL =
      Set.of(
          ".",
          ":",
          "alias",
          "bg",
          "bind",
          "break",
          "builtin",
          "caller",
          "cd",
          "command",
          "compgen",
          "complete",
          "compopt",
          "continue",
          "declare",
          "dirs",
          "disown",
          "enable",
          "eval",
          "exec",
          "exit",
          "export",
          "fc",
          "fg",
          "getopts",
          "hash",
          "help",
          "history",
          "jobs",
          "let",
          "local",
          "logout",
          "mapfile",
          "popd",
          "pushd",
          "read",
          "readarray",
          "readonly",
          "return",
          "set",
          "shift",
          "shopt",
          "source",
          "suspend",
          "times",
          "trap",
          "type",
          "typeset",
          "ulimit",
          "umask",
          "unalias",
          "unset",
          "wait",
          "!",
          "{",
          "}",
          "[[",
          "((");

  private final Set<String> names = new HashSet<>(OF_THE_SHELL);
  private boolean read;

  /** Whether there is a program of that name. A path counts as one, as bash itself will see. */
  @Override
  public synchronized boolean test(String name) {
    if (!read) {
      read = true;
      PLACES.forEach(this::read);
    }
    return name.indexOf('/') >= 0 || name.indexOf('$') >= 0 || names.contains(name);
  }

  private void read(Path place) {
    try (Stream<Path> files = Files.list(place)) {
      files.map(Path::getFileName).map(String::valueOf).forEach(names::add);
    } catch (IOException absent) {
      // A place that is not there has no programs.
    }
  }
}
