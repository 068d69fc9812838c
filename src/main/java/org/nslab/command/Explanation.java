package org.nslab.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nslab.network.NetworkState;

/**
 * What a line does, word by word, in the terms of a lab.
 *
 * @param valid whether nothing is wrong with it, here and now
 * @param canonical its canonical form
 * @param effect whether it only looks
 * @param correction what is wrong, or worth a remark; empty for a line that is right
 * @param words each word with what it means, in their order, up to the mistake
 * @param manuals the manual pages to read on, such as {@code ip-link(8)}
 */
public record Explanation(
    boolean valid,
    String canonical,
    Effect effect,
    Optional<Correction> correction,
    List<Meaning> words,
    List<String> manuals) {

  /**
   * A word and what it means.
   *
   * @param word as typed
   * @param meaning in a few words
   */
  public record Meaning(String word, String meaning) {}

  /** Copies the lists. */
  public Explanation {
    words = List.copyOf(words);
    manuals = List.copyOf(manuals);
  }

  /**
   * Explains a line.
   *
   * @param line any text
   * @param state the network of the lab
   * @param namespace the id of the namespace in which the line is typed
   * @param onPath whether a program exists that no grammar describes
   */
  public static Explanation of(
      String line, NetworkState state, String namespace, Predicate<String> onPath) {
    Line parsed = Grammar.standard().parse(line);
    Optional<Correction> correction = Correction.of(line, state, namespace, onPath);
    Explainer explainer = new Explainer(new Surroundings(state, namespace));
    parsed.parts().forEach(explainer::part);
    return new Explanation(
        correction.filter(found -> found.problem().isError()).isEmpty(),
        parsed.canonical(),
        parsed.effect(),
        correction,
        explainer.meanings(),
        explainer.manuals());
  }

  /** The same where there is no lab, so that no name can be missing. */
  public Explanation regardlessOfNames() {
    boolean ofNames =
        correction.filter(one -> one.problem().kind() == Problem.Kind.STATE).isPresent();
    return ofNames
        ? new Explanation(true, canonical, effect, Optional.empty(), words, manuals)
        : this;
  }
}
