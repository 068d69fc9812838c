package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value behind the wrong word: {@code … via veth-red}, {@code … to veth-red}. */
final class WrongKeyword implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    Optional<Command> command = attempt.command().filter(Command::isKnown);
    if (attempt.problem().kind() == Problem.Kind.STATE) {
      return edits;
    }
    boolean unexpected = attempt.problem().kind() == Problem.Kind.UNEXPECTED;
    int keyword = unexpected ? attempt.index() : attempt.index() - 1;
    List<Word> words = attempt.words();
    if (command.isPresent() && keyword > 0 && keyword + 1 < words.size()) {
      Word word = words.get(keyword);
      Fitting fitting = new Fitting(attempt, attempt.before(command.get(), keyword));
      fitting
          .before(words.get(keyword + 1).text())
          .forEach(name -> edits.add(Edit.replace(word, name)));
    }
    return edits;
  }
}
