package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a command in the one spelling that all its spellings share: words in full, what may stand
 * in any order in the order of the grammar, what is left out where it is meant anyway put in, and
 * {@code ip netns exec red ip link} as {@code ip -n red link show}. A command that breaks its
 * grammar, or has words that nobody here knows, stays as it is typed.
 */
final class Canonical {

  private final boolean gist;

  /**
   * Prepares for commands.
   *
   * @param gist whether to leave out what only says how much is printed, how often or how long
   */
  Canonical(boolean gist) {
    this.gist = gist;
  }

  List<String> words(Command command) {
    Optional<Syntax> syntax = command.syntax();
    Reading reading = command.reading();
    if (syntax.isEmpty() || reading.problem().isPresent() || !reading.whole()) {
      return command.words().stream().map(word -> Quotes.of(word.text(), word.fixed())).toList();
    }
    List<String> own = own(syntax.get(), reading);
    if (reading.inner().isEmpty()) {
      return own;
    }
    return around(syntax.get(), own, reading.inner().get());
  }

  private List<String> around(Syntax syntax, List<String> own, Command inner) {
    List<String> words = words(inner);
    if (syntax.is(Mark.TRANSPARENT) && own.size() == 1) {
      return words;
    }
    boolean plainExec = own.size() == 4 && String.join(" ", own).startsWith("ip netns exec ");
    boolean innerIp = inner.syntax().isPresent() && words.get(0).equals("ip");
    if (plainExec && innerIp && inner.reading().namespace().isEmpty() && inner.inner().isEmpty()) {
      List<String> short_ = new ArrayList<>(List.of("ip", "-n", own.get(3)));
      short_.addAll(words.subList(1, words.size()));
      return short_;
    }
    List<String> all = new ArrayList<>(own);
    all.addAll(words);
    return all;
  }

  private List<String> own(Syntax syntax, Reading reading) {
    List<String> words = new ArrayList<>(List.of(syntax.names().get(0)));
    for (Segment segment : reading.segments()) {
      for (Entry entry : segment.canonical()) {
        if (!(gist && entry.item().is(Mark.COSMETIC))) {
          words.addAll(written(entry, segment));
        }
      }
    }
    impliedStep(reading).ifPresent(item -> words.add(item.name()));
    return words;
  }

  private static Optional<Item> impliedStep(Reading reading) {
    return reading.last().steps().stream().filter(item -> item.is(Mark.DEFAULT)).findFirst();
  }

  private static List<String> written(Entry entry, Segment segment) {
    List<String> words = new ArrayList<>();
    Item item = entry.item();
    boolean bare =
        item.isPositional()
            && !entry.values().isEmpty()
            && segment.find(entry.values().get(0)).isEmpty();
    if (!item.spellings().isEmpty() && !bare) {
      words.add(item.name());
    }
    words.addAll(entry.written());
    boolean attached = words.size() == 2 && item.arguments().get(0).attached();
    return attached ? List.of(String.join(item.name().startsWith("--") ? "=" : "", words)) : words;
  }
}
