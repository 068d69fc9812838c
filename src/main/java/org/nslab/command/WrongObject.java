package org.nslab.command;

import java.util.ArrayList;
import java.util.List;

/** The right words for another object, as in {@code ip link add 192.168.15.1/24 dev veth-red}. */
final class WrongObject implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    if (attempt.problem().kind() == Problem.Kind.MISSING) {
      return edits;
    }
    for (Taken taken : attempt.command().map(Command::reading).orElse(Reading.NOTHING).taken()) {
      if (taken.item().kind() == Item.Kind.OBJECT) {
        for (String object : List.of("addr", "route", "link", "neigh", "netns")) {
          Edit edit = Edit.replace(taken.word(), object);
          if (isMeant(attempt, taken.word(), edit)) {
            edits.add(edit);
          }
        }
      }
    }
    return edits;
  }

  /**
   * The word that was wrong must be one of the other object's own words, or an address; a name
   * would do anywhere.
   */
  private static boolean isMeant(Attempt attempt, Word object, Edit edit) {
    int place = attempt.problem().start() + edit.text().length() - object.text().length();
    Line changed = Grammar.standard().parse(edit.apply(attempt.line().text()));
    return changed.commands().stream()
        .map(Command::innermost)
        .flatMap(command -> command.reading().taken().stream())
        .filter(taken -> taken.word().start() == place)
        .anyMatch(WrongObject::isTelling);
  }

  private static boolean isTelling(Taken taken) {
    Argument argument = taken.argument();
    String text = taken.word().text();
    return argument == null
        || (argument.slot().role() == Role.ADDRESS
            && (text.equals("default") || (Shapes.isPrefix(text) && text.length() > 4)));
  }
}
