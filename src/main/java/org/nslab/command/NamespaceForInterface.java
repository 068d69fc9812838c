package org.nslab.command;

import java.util.List;
import java.util.Optional;
import org.nslab.network.NamespaceId;

/**
 * The name of a namespace where that of an interface belongs: {@code ip link show red}, {@code ping
 * -I red …}.
 */
final class NamespaceForInterface implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    Optional<Word> wrong = attempt.wrong();
    List<Word> words = attempt.words();
    int index = attempt.index();
    if (attempt.problem().kind() != Problem.Kind.STATE
        || index < 2
        || !isNamespace(attempt, wrong.orElseThrow())) {
      return List.of();
    }
    if (!words.get(0).text().equals("ip")) {
      return words.get(index - 1).text().startsWith("-") ? otherProgram(attempt) : List.of();
    }
    int before = words.get(index - 1).text().equals("dev") ? index - 1 : index;
    String rest = (attempt.text(1, before) + " " + attempt.textFrom(index + 1)).strip();
    return List.of(attempt.replaceFrom(1, "-n " + wrong.orElseThrow().text() + " " + rest));
  }

  /** The option and its value go: inside the namespace nobody needs to say where. */
  private static List<Edit> otherProgram(Attempt attempt) {
    int index = attempt.index();
    String rest = (attempt.text(0, index - 1) + " " + attempt.textFrom(index + 1)).strip();
    String name = attempt.words().get(index).text();
    return List.of(attempt.replaceFrom(0, "ip netns exec " + name + " " + rest));
  }

  private static boolean isNamespace(Attempt attempt, Word word) {
    return attempt.surroundings().state().namespace(NamespaceId.named(word.text())).isPresent();
  }
}
