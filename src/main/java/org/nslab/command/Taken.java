package org.nslab.command;

import org.jspecify.annotations.Nullable;

/**
 * A word of a command, or a part of one, with what the grammar makes of it.
 *
 * @param word its text and place; of {@code -nc5}, each of the three parts is one of these
 * @param item what it belongs to
 * @param argument the value that it is; null where it is the item's own word
 */
record Taken(Word word, Item item, @Nullable Argument argument) {

  /** Whether it is a value of that kind. */
  boolean fills(Slot slot) {
    return argument != null && argument.slot() == slot;
  }

  boolean isValue() {
    return argument != null;
  }
}
