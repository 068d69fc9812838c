package org.nslab.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A stretch of a command in which the same items may be given. */
final class Segment {

  private final List<Item> items;
  private final boolean ordered;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * Begins a stretch.
   *
   * @param ordered whether the order in which things are given has a meaning
   */
  Segment(Form form, boolean ordered) {
    this.items = new ArrayList<>(form.items());
    this.ordered = ordered;
  }

  List<Item> items() {
    return items;
  }

  List<Entry> entries() {
    return entries;
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  /** Lets more be said, such as the options of TCP after {@code -p tcp}. */
  void allow(Form more) {
    more.items().stream().filter(item -> !items.contains(item)).forEach(items::add);
  }

  /** The first item that a word is taken for, in the order of the grammar. */
  Optional<Item> find(String text) {
    return items.stream().filter(item -> item.matches(text) && !isPassed(item)).findFirst();
  }

  /** Where the order has a meaning, a word cannot follow a value that stands behind it. */
  private boolean isPassed(Item item) {
    if (!ordered || item.kind() != Item.Kind.KEYWORD || item.is(Mark.REPEAT)) {
      return false;
    }
    int place = items.indexOf(item);
    return entries.stream()
        .map(Entry::item)
        .anyMatch(given -> given.kind() == Item.Kind.VALUE && items.indexOf(given) > place);
  }

  /** Whether an item, or one that excludes it, was given and may not be given again. */
  boolean isExhausted(Item item) {
    return !item.is(Mark.REPEAT) && groupGiven(item);
  }

  private boolean groupGiven(Item item) {
    return entries.stream().anyMatch(entry -> entry.item().group().equals(item.group()));
  }

  /** What may still be said. */
  List<Item> open() {
    return items.stream().filter(item -> !isExhausted(item) && !isPassed(item)).toList();
  }

  /** Whether something was named that may have options which no grammar describes. */
  boolean mayBringOptions() {
    return entries.stream()
        .anyMatch(
            entry ->
                entry.item().is(Mark.OPEN)
                    && !entry.values().isEmpty()
                    && entry.item().cases().stream()
                        .noneMatch(one -> one.isNearly(entry.lastValue())));
  }

  /** What must be said and was not. */
  Optional<Item> missing() {
    return items.stream().filter(item -> item.is(Mark.REQUIRED) && !groupGiven(item)).findFirst();
  }

  /** The steps of which one is to be taken next; empty where none is needed or one was taken. */
  List<Item> steps() {
    boolean taken = entries.stream().anyMatch(entry -> entry.item().kind().isStep());
    return taken ? List.of() : items.stream().filter(item -> item.kind().isStep()).toList();
  }

  /** What was given, in one order whatever the order it was given in, without what is implied. */
  List<Entry> canonical() {
    return entries.stream()
        .filter(entry -> !isImplied(entry))
        .sorted(Comparator.comparingInt(this::rank))
        .toList();
  }

  private boolean isImplied(Entry entry) {
    String implied = entry.item().implied().orElse("");
    return implied.startsWith("-")
        ? entries.stream().anyMatch(other -> other.means(implied, entry.lastValue()))
        : !implied.isEmpty() && implied.equals(entry.lastValue());
  }

  /**
   * Items that exclude each other keep their order, as the last one may win; a value that needs no
   * word before it comes first.
   */
  private int rank(Entry entry) {
    boolean kept = ordered && !entry.item().is(Mark.ANYWHERE);
    if (kept || entry.item().kind().isStep() || entry.item().opens()) {
      return items.size();
    }
    if (entry.item().bare()) {
      return -1;
    }
    int rank = 0;
    while (!items.get(rank).group().equals(entry.item().group())) {
      rank++;
    }
    return rank;
  }
}
