package org.nslab.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nslab.network.NetworkState;

/**
 * What may stand at a place of a line.
 *
 * @param start where the word that is being typed begins; the candidates replace what stands from
 *     there to the cursor
 * @param end the cursor
 * @param candidates the likeliest first; all begin with what was typed of the word
 */
public record Completion(int start, int end, List<Candidate> candidates) {

  /** Copies the list. */
  public Completion {
    candidates = List.copyOf(candidates);
  }

  /**
   * Completes a line.
   *
   * @param line any text
   * @param cursor a position in it; what stands behind it does not matter
   * @param state the network of the lab
   * @param namespace the id of the namespace in which the line is typed
   */
  public static Completion at(String line, int cursor, NetworkState state, String namespace) {
    return at(Grammar.standard(), line, cursor, new Surroundings(state, namespace));
  }

  private static Completion at(
      Grammar grammar, String line, int cursor, Surroundings surroundings) {
    Typing typing = Typing.at(line, cursor);
    List<Candidate> offered = new ArrayList<>();
    int start = typing.start();
    if (typing.isCommand()) {
      offered.addAll(Offers.commands(grammar));
    } else if (typing.isWordOfCommand()) {
      Command command = grammar.command(typing.words(), Optional.empty(), 0).innermost();
      Optional<Attached> attached = Attached.of(command, typing.partial());
      start += attached.map(Attached::length).orElse(0);
      offered.addAll(
          attached.isPresent()
              ? attached.get().offers(surroundings)
              : Expected.offers(command, typing.partial(), surroundings));
    }
    return new Completion(start, cursor, beginningWith(line.substring(start, cursor), offered));
  }

  private static List<Candidate> beginningWith(String partial, List<Candidate> offered) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (Candidate candidate : offered) {
      if (candidate.value().startsWith(partial)) {
        candidates.putIfAbsent(candidate.value(), candidate);
      }
    }
    return List.copyOf(candidates.values());
  }
}
