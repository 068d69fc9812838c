package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import org.nslab.network.NamespaceId;

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
    for (int name = 1; name < words.size() - 1 && name < 5; name++) {
      int rest = afterExec(attempt, name);
      if (rest < words.size() && isNamespace(attempt, words.get(name))) {
        edits.add(
            attempt.replaceFrom(
                0, "ip netns exec " + words.get(name).text() + " " + attempt.textFrom(rest)));
      }
    }
    return edits;
  }

  /** Where the command begins that follows the name of the namespace. */
  private static int afterExec(Attempt attempt, int name) {
    List<Word> words = attempt.words();
    boolean exec = words.get(name + 1).text().equals("exec");
    return exec ? name + 2 : name + 1;
  }

  private static boolean isNamespace(Attempt attempt, Word word) {
    String id = NamespaceId.named(word.text());
    return attempt.surroundings().state().namespace(id).isPresent();
  }
}
