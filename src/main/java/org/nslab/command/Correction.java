package org.nslab.command;

import java.util.Optional;
import java.util.function.Predicate;
import org.nslab.network.NetworkState;

/**
 * What is wrong with a line, and the line that was probably meant.
 *
 * @param problem what is wrong, and where
 * @param corrected the line to type instead; empty where nobody can tell. The grammar allows it,
 *     though its end may be missing where only the user knows how it goes on; its names exist,
 *     unless they were what is wrong with it
 */
public record Correction(Problem problem, Optional<String> corrected) {

  /**
   * Looks for a mistake in a line.
   *
   * @param line as typed
   * @param state the network of the lab, as it was when the line was typed
   * @param namespace the id of the namespace in which it was typed
   * @param onPath whether a program exists that no grammar describes; such a one is never corrected
   * @return empty for a line that is right
   */
  public static Optional<Correction> of(
      String line, NetworkState state, String namespace, Predicate<String> onPath) {
    return new Corrector(new Surroundings(state, namespace), onPath).correct(line);
  }

  /**
   * The same for a line that failed because the name of a machine could not be looked up: it may be
   * that of a namespace or an interface, which no name server knows.
   */
  public static Optional<Correction> ofUnknownHost(
      String line, NetworkState state, String namespace) {
    return new UnknownHost(new Surroundings(state, namespace)).correct(line);
  }

  /** The column of the mistake, counted from 1, for a caret beneath the line. */
  public int column() {
    return problem.start() + 1;
  }
}
