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
          edits.add(Edit.replace(taken.word(), object));
        }
      }
    }
    return edits;
  }
}
