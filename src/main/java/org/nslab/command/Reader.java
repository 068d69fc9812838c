package org.nslab.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of one command by its grammar, one after the other, as the program itself does.
 */
final class Reader {

  private final Grammar grammar;
  private final Syntax syntax;
  private final List<Word> words;
  private final Optional<String> startedIn;
  private final int depth;
  private final List<Taken> taken = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private final Deque<Argument> pending = new ArrayDeque<>();
  private @Nullable Entry entry;
  private @Nullable Problem problem;
  private @Nullable Command inner;
  private Optional<String> namespace = Optional.empty();
  private Effect effect;
  private boolean optionsEnded;

  /** What the rest means is not known here: a word is the shell's to fill in, or an extension's. */
  private boolean opaque;

  Reader(Grammar grammar, Syntax syntax, List<Word> words, Optional<String> startedIn, int depth) {
    this.grammar = grammar;
    this.syntax = syntax;
    this.words = words;
    this.startedIn = startedIn;
    this.depth = depth;
    this.effect = syntax.effect();
    segments.add(new Segment(syntax.form(), syntax.is(Mark.ORDERED)));
  }

  /** Reads all words behind the program's name. */
  Reading read() {
    for (int i = 1; i < words.size() && problem == null && inner == null; i++) {
      if (runsTheRest() || !next(words.get(i))) {
        run(i);
      }
    }
    if (problem == null && inner == null && !opaque) {
      problem = missing().orElse(null);
    }
    Optional<Item> waiting = Optional.ofNullable(entry).map(Entry::item);
    return new Reading(
        taken,
        segments,
        List.copyOf(pending),
        pending.isEmpty() ? Optional.empty() : waiting,
        Optional.ofNullable(problem),
        namespace,
        Optional.ofNullable(inner),
        effect,
        !opaque);
  }

  /** Reads a word; answers false if a command to run begins with it instead. */
  private boolean next(Word word) {
    if (!pending.isEmpty() && takesValue(word)) {
      value(word);
      return true;
    }
    pending.clear();
    if (opaque || (word.fixed() && Options.of(syntax.style()).take(this, word))) {
      return true;
    }
    return positional(word);
  }

  /** Whether a word is the value that is waited for, rather than the next thing. */
  private boolean takesValue(Word word) {
    Argument argument = pending.getFirst();
    if (argument.attached()) {
      return false;
    }
    if (argument.rest() && !optionsEnded && Options.of(syntax.style()).isOption(word, segment())) {
      return false;
    }
    return !argument.optional()
        || (argument.accepts(word.text()) && segment().find(word.text()).isEmpty());
  }

  private void value(Word word) {
    Argument argument = pending.getFirst();
    if (word.fixed() && !entry().item().accepts(argument, word.text())) {
      problem = Problems.badValue(word, argument, entry().item());
      return;
    }
    taken.add(new Taken(word, entry().item(), argument));
    add(argument, word);
    if (argument.slot() == Slot.SYSCTL && word.text().indexOf('=') >= 0) {
      effect = Effect.CHANGES; // man 8 sysctl: the option -w may be left out
    }
    if (entry().item().is(Mark.ACTS)) {
      namespace = NamespaceNames.of(word.text());
    }
    if (!argument.rest()) {
      pending.removeFirst();
      finishIfComplete();
    }
  }

  private void add(Argument argument, Word word) {
    String text = word.text();
    String value = word.fixed() ? entry().item().canonical(argument, text) : text;
    entry().add(value, word.fixed());
  }

  /** Takes a word as the beginning of an item, or as a part of one. */
  void begin(Word word, Item item) {
    if (item.bare() && segment().isExhausted(item)) {
      problem = Problems.twice(word, item);
      return;
    }
    taken.add(new Taken(word, item, null));
    open(item);
  }

  private void open(Item item) {
    Entry begun = new Entry(item);
    entry = begun;
    segment().add(begun);
    item.arguments().stream()
        .filter(argument -> argument.slot() != Slot.NAMESPACE || !isAboutSeveral())
        .forEach(pending::add);
    if (item.effect() != null) {
      effect = item.effect();
    }
    finishIfComplete();
  }

  /** Whether the item that was begun last waits for a value. */
  boolean waits() {
    return !pending.isEmpty();
  }

  /** Gives a value that is written in the same word as its option. */
  void attach(Word value) {
    if (pending.isEmpty()) {
      problem = Problems.unexpected(value, List.of());
    } else {
      value(value);
    }
  }

  /** The item whose values are complete opens what may stand below it. */
  private void finishIfComplete() {
    if (!pending.isEmpty()) {
      return;
    }
    Item item = entry().item();
    if (item.is(Mark.RESTART)) {
      segments.add(new Segment(syntax.form(), syntax.is(Mark.ORDERED)));
      optionsEnded = false;
    } else if (!item.cases().isEmpty()) {
      item.cases().stream()
          .filter(one -> one.isSpelled(entry().lastValue()))
          .forEach(one -> one.below().ifPresent(segment()::allow));
    } else if (item.below().isPresent() || item.kind().isStep()) {
      Form below = item.below().orElse(Form.NOTHING);
      segments.add(new Segment(below, item.is(Mark.ORDERED) || syntax.is(Mark.ORDERED)));
    }
  }

  private boolean positional(Word word) {
    List<Item> open = segment().open().stream().filter(Item::isPositional).toList();
    for (Item item : open) {
      if (!word.fixed() || item.accepts(item.arguments().get(0), word.text())) {
        open(item);
        if (runsTheRest()) {
          return false;
        }
        value(word);
        return true;
      }
    }
    opaque = !word.fixed();
    if (!opaque) {
      problem =
          open.isEmpty()
              ? Problems.unexpected(word, segment().open())
              : Problems.notOneOf(word, open, segment());
    }
    return true;
  }

  private boolean runsTheRest() {
    return !pending.isEmpty()
        && pending.getFirst().slot() == Slot.COMMAND
        && pending.getFirst().rest();
  }

  private void run(int from) {
    Optional<String> where = namespace.or(syntax::within).or(() -> startedIn);
    List<String> given = entry().values();
    if (!given.isEmpty()) {
      where = Optional.of(given.get(0));
    }
    inner = grammar.command(words.subList(from, words.size()), where, depth + 1);
  }

  private Optional<Problem> missing() {
    if (taken.stream().anyMatch(word -> word.item().is(Mark.ALONE))) {
      return Optional.empty();
    }
    int end = words.get(words.size() - 1).end();
    if (!pending.isEmpty() && !pending.getFirst().optional() && !isSatisfiedRest()) {
      return Optional.of(Problems.missing(end, pending.getFirst(), entry().item()));
    }
    for (Segment segment : segments) {
      Optional<Item> item = isAboutSeveral() ? Optional.empty() : segment.missing();
      if (item.isPresent()) {
        return item.map(wanted -> Problems.missing(end, wanted));
      }
    }
    if (entry != null && entry().item().is(Mark.MORE) && segment().entries().isEmpty()) {
      return Optional.of(Problems.missing(end, segment().open()));
    }
    if (syntax.is(Mark.MORE) && entry == null) {
      return Optional.of(Problems.missing(end, segment().open()));
    }
    if (syntax.is(Mark.DEFAULT) && segments.size() == 1) {
      return Optional.empty();
    }
    List<Item> steps = segment().steps();
    boolean needed = !steps.isEmpty() && steps.stream().noneMatch(item -> item.is(Mark.DEFAULT));
    return needed ? Optional.of(Problems.missing(end, steps)) : Optional.empty();
  }

  /** {@code ip -all netns exec}, {@code ip link set group default}. */
  private boolean isAboutSeveral() {
    return taken.stream().anyMatch(word -> word.item().is(Mark.EACH));
  }

  private boolean isSatisfiedRest() {
    Entry given = entry();
    return pending.getFirst().rest() && given.values().size() >= given.item().arguments().size();
  }

  Segment segment() {
    return segments.get(segments.size() - 1);
  }

  /** Refuses a word. */
  void refuse(Problem reason) {
    problem = reason;
  }

  /** Takes the words to come for what they are. */
  void skipTheRest() {
    opaque = true;
  }

  boolean optionsEnded() {
    return optionsEnded;
  }

  void endOptions() {
    optionsEnded = true;
  }

  private Entry entry() {
    if (entry == null) {
      throw new IllegalStateException("a value without its item");
    }
    return entry;
  }
}
