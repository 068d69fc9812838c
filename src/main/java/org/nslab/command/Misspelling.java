package org.nslab.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A word that is nearly another one that may stand there: {@code netsn}, {@code veeth}. */
final class Misspelling implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    Optional<Word> wrong = attempt.wrong();
    if (wrong.isEmpty()) {
      return List.of();
    }
    return Nearest.to(wrong.get().text(), choices(attempt)).stream()
        .map(near -> Edit.replace(wrong.get(), near))
        .toList();
  }

  @Override
  public boolean isSlip() {
    return true;
  }

  private static Set<String> choices(Attempt attempt) {
    Set<String> choices = new LinkedHashSet<>();
    if (attempt.index() == 0) {
      choices.addAll(Grammar.standard().names());
      return choices;
    }
    attempt.expected().forEach(candidate -> choices.add(candidate.value()));
    Command command = attempt.command().orElseThrow();
    for (Expected one : Expected.after(attempt.before(command, attempt.index()))) {
      one.item().spellings().forEach(spelling -> choices.add(spelling.text()));
    }
    return choices;
  }
}
