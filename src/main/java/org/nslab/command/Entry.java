package org.nslab.command;

import java.util.ArrayList;
import java.util.List;

/** An item as it was given in a command, with its values in canonical form. */
final class Entry {

  private final Item item;
  private final List<String> values = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  Entry(Item item) {
    this.item = item;
  }

  Item item() {
    return item;
  }

  /**
   * Adds a value.
   *
   * @param fixed whether it is known, not an expansion of the shell
   */
  void add(String value, boolean fixed) {
    values.add(value);
    written.add(Quotes.of(value, fixed));
  }

  /** The values as they are typed. */
  List<String> written() {
    return written;
  }

  /** The value given last; empty text where the item takes none. */
  String lastValue() {
    return values.isEmpty() ? "" : values.get(values.size() - 1);
  }

  /** Whether it is this item with this value. */
  boolean means(String name, String value) {
    return item.isSpelled(name) && lastValue().equals(value);
  }

  List<String> values() {
    return values;
  }
}
