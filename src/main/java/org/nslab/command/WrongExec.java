package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Running a command in a namespace, in words that are near the right ones: {@code ip -n red ping},
 * {@code ip link exec red …}, {@code ip netns red exec …}, {@code ip netns red ping}.
 */
final class WrongExec implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Word> words = attempt.words();
    List<Edit> edits = new ArrayList<>();
    boolean missing = attempt.problem().kind() == Problem.Kind.MISSING;
    if (missing || words.size() < 3 || !words.get(0).text().equals("ip")) {
      return edits;
    }
    int wrong = attempt.index();
    for (int name = Math.max(1, wrong - 1); name < words.size() - 1 && name < 5; name++) {
      int rest = afterExec(attempt, name);
      if (rest < words.size() && isNamespace(attempt, words.get(name))) {
        String before = isObject(words.get(rest)) ? "ip -n " : "ip netns exec ";
        edits.add(
            attempt.replaceFrom(0, before + words.get(name).text() + " " + attempt.textFrom(rest)));
      }
    }
    return edits;
  }

  /** Whether it is what {@code ip} works on, so that no other program is meant. */
  private static boolean isObject(Word word) {
    return Grammar.standard()
            .command(List.of(ip(word), word), Optional.empty(), 0)
            .problem()
            .stream()
            .noneMatch(problem -> problem.kind() == Problem.Kind.UNEXPECTED)
        && !word.text().startsWith("-");
  }

  private static Word ip(Word word) {
    return new Word("ip", word.start(), word.start(), true);
  }

  /** Where the command begins that follows the name of the namespace. */
  private static int afterExec(Attempt attempt, int name) {
    List<Word> words = attempt.words();
    boolean exec = words.get(name + 1).text().equals("exec");
    return exec ? name + 2 : name + 1;
  }

  private static boolean isNamespace(Attempt attempt, Word word) {
    return attempt.surroundings().isNamespace(word.text());
  }
}
