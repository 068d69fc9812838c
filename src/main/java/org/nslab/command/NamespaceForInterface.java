package org.nslab.command;

import java.util.List;
import java.util.Optional;
import org.nslab.network.NamespaceId;

/** The name of a namespace where that of an interface belongs: {@code ip link show red}. */
final class NamespaceForInterface implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    Optional<Word> wrong = attempt.wrong();
    List<Word> words = attempt.words();
    int index = attempt.index();
    if (attempt.problem().kind() != Problem.Kind.STATE
        || index < 2
        || !words.get(0).text().equals("ip")
        || !isNamespace(attempt, wrong.orElseThrow())) {
      return List.of();
    }
    int before = words.get(index - 1).text().equals("dev") ? index - 1 : index;
    String rest = (attempt.text(1, before) + " " + attempt.textFrom(index + 1)).strip();
    return List.of(attempt.replaceFrom(1, "-n " + wrong.orElseThrow().text() + " " + rest));
  }

  private static boolean isNamespace(Attempt attempt, Word word) {
    return attempt.surroundings().state().namespace(NamespaceId.named(word.text())).isPresent();
  }
}
