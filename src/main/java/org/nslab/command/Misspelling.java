package org.nslab.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nslab.network.Link;

/** A word that is nearly another one that may stand there: {@code netsn}, {@code veeth}. */
final class Misspelling implements Mistake {

  private static final int SHORTEST_BEGINNING = 3;
  private static final Pattern LETTERS = Pattern.compile("[a-z]+");

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    Optional<Word> wrong = attempt.wrong();
    if (wrong.isPresent()) {
      Set<String> choices = Choices.at(attempt, attempt.index());
      edits(wrong.get(), choices, edits);
      edits(wrong.get(), elsewhere(attempt, wrong.get()), edits);
    }
    before(attempt).ifPresent(taken -> edits(taken.word(), cases(taken.item()), edits));
    return edits;
  }

  private static void edits(Word word, Set<String> choices, List<Edit> edits) {
    Nearest.to(word.text(), choices).ifPresent(near -> edits.add(Edit.replace(word, near)));
    List<String> longer =
        choices.stream().filter(choice -> isBeginning(word.text(), choice)).toList();
    if (longer.size() == 1) {
      edits.add(Edit.replace(word, longer.get(0)));
    }
  }

  private static boolean isBeginning(String one, String other) {
    boolean words = LETTERS.matcher(one).matches() && LETTERS.matcher(other).matches();
    boolean longEnough = Math.min(one.length(), other.length()) >= SHORTEST_BEGINNING;
    return words
        && longEnough
        && !one.equals(other)
        && (one.startsWith(other) || other.startsWith(one));
  }

  /** The interfaces of all namespaces, where an interface is wanted. */
  private static Set<String> elsewhere(Attempt attempt, Word word) {
    Set<String> names = new LinkedHashSet<>();
    boolean ofInterface =
        attempt.command().map(Command::reading).orElse(Reading.NOTHING).taken().stream()
            .filter(taken -> taken.word().equals(word))
            .map(Taken::argument)
            .anyMatch(argument -> argument != null && Existence.isInterface(argument.slot()));
    // Nothing is deleted elsewhere on a guess.
    boolean deletes =
        attempt.command().map(Command::reading).orElse(Reading.NOTHING).taken().stream()
            .anyMatch(taken -> taken.item().isSpelled("delete"));
    if (ofInterface && !deletes && attempt.problem().kind() == Problem.Kind.STATE) {
      attempt.surroundings().state().all().stream()
          .flatMap(namespace -> namespace.links().all().stream())
          .map(Link::name)
          .forEach(names::add);
    }
    return names;
  }

  /** The value before the wrong word, where a slip in it may be why that word is wrong. */
  private static Optional<Taken> before(Attempt attempt) {
    int index = attempt.index();
    return attempt.command().map(Command::reading).orElse(Reading.NOTHING).taken().stream()
        .filter(taken -> taken.isValue() && index > 0)
        .filter(taken -> taken.word().equals(attempt.words().get(index - 1)))
        .findFirst();
  }

  private static Set<String> cases(Item item) {
    Set<String> names = new LinkedHashSet<>();
    item.cases().forEach(one -> names.add(one.name()));
    return names;
  }

  @Override
  public boolean isSlip() {
    return true;
  }
}
