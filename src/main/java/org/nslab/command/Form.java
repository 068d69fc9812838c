package org.nslab.command;

import java.util.List;

/**
 * What may be said at one place of a command, in the order in which the program tries the words.
 *
 * @param items in that order
 */
record Form(List<Item> items) {

  /** Nothing may be said. */
  static final Form NOTHING = new Form(List.of());

  Form {
    items = List.copyOf(items);
  }
}
