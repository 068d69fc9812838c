package org.nslab.tutor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where a learner's own files are: progress, transcripts, what was typed.
 *
 * @param directory need not exist yet
 */
public record Home(Path directory) {

  /**
   * The home by the XDG Base Directory Specification: {@code $XDG_STATE_HOME/nslab}, which is
   * {@code $HOME/.local/state/nslab} where that is not set. As the specification says, a relative
   * path there counts as not set.
   *
   * @param environment the process's environment
   * @param userHome the user's home directory by the user database, for where there is no {@code
   *     $HOME}
   */
  public static Home standard(Map<String, String> environment, Path userHome) {
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    String home = environment.getOrDefault("HOME", "");
    Path usual = (home.startsWith("/") ? Path.of(home) : userHome).resolve(".local/state");
    Path base = state.startsWith("/") ? Path.of(state) : usual;
    return new Home(base.resolve("nslab"));
  }

  /** How far the learner is in each lesson. */
  public Path progress() {
    return directory.resolve("progress.json");
  }

  /** What was typed, for the Up key. */
  public Path history() {
    return directory.resolve("history");
  }

  /** The recordings, a directory a lesson. */
  public Path transcripts() {
    return directory.resolve("transcripts");
  }

  /**
   * What was graded so far, of the same things handed in.
   *
   * @param paths where they are
   * @param part which part of them
   */
  public Path results(List<Path> paths, String part) {
    String what = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList() + part;
    UUID name = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    return directory.resolve("grading").resolve(name + ".jsonl");
  }
}
