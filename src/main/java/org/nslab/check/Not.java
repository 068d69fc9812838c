package org.nslab.check;

/** The opposite of a statement. */
record Not(Check check) implements Check {

  /** The opposite of a statement; of an opposite, the statement itself. */
  static Check of(Check check) {
    return check instanceof Not not ? not.check : new Not(check);
  }
}
