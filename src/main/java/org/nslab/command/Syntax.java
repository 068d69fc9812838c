package org.nslab.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The syntax of one program.
 *
 * @param names what it is called, the usual name first
 * @param style how it reads its words
 * @param marks what is true of the whole program
 * @param effect what it does where no word says otherwise
 * @param manual its manual page, such as {@code ip(8)}
 * @param within the namespace in which it runs the command behind it, where it chooses one
 * @param help what it does
 * @param form what follows its name
 */
record Syntax(
    List<String> names,
    Style style,
    Set<Mark> marks,
    Effect effect,
    String manual,
    Optional<String> within,
    String help,
    Form form) {

  Syntax {
    names = List.copyOf(names);
    marks = Set.copyOf(marks);
  }

  boolean is(Mark mark) {
    return marks.contains(mark);
  }
}
