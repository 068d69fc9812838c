package org.nslab.command;

import java.util.List;
import java.util.Optional;

/**
 * Options as {@code getopt_long} reads them: {@code -c 5}, {@code -c5}, {@code -nc5}, {@code
 * --count=5}, {@code --cou 5}; {@code --} ends them. man 3 getopt.
 */
final class GetoptOptions implements Options {

  static final GetoptOptions INSTANCE = new GetoptOptions();

  private GetoptOptions() {}

  @Override
  public boolean isOption(Word word, Segment segment) {
    return word.text().length() > 1 && word.text().startsWith("-");
  }

  @Override
  public boolean take(Reader reader, Word word) {
    String text = word.text();
    if (reader.optionsEnded() || !isOption(word, reader.segment())) {
      return plain(reader, word);
    }
    if (plain(reader, word)) {
      return true;
    }
    if (text.equals("--")) {
      reader.endOptions();
    } else if (text.startsWith("--")) {
      longOption(reader, word);
    } else {
      cluster(reader, word);
    }
    return true;
  }

  private static boolean plain(Reader reader, Word word) {
    Optional<Item> item = reader.segment().find(word.text());
    item.ifPresent(found -> reader.begin(word, found));
    return item.isPresent();
  }

  private static void longOption(Reader reader, Word word) {
    int equals = word.text().indexOf('=');
    String name = equals < 0 ? word.text() : word.text().substring(0, equals);
    Optional<Item> item = byBeginning(reader.segment(), name);
    if (item.isEmpty()) {
      if (reader.segment().mayBringOptions()) {
        reader.skipTheRest();
      } else {
        reader.refuse(Problems.unexpected(word, reader.segment().open()));
      }
      return;
    }
    reader.begin(part(word, 0, name.length()), item.get());
    if (equals >= 0) {
      reader.attach(part(word, equals + 1, word.text().length()));
    }
  }

  /** man 3 getopt_long: a long option may be cut short where only one option begins so. */
  private static Optional<Item> byBeginning(Segment segment, String name) {
    Optional<Item> exact = segment.find(name);
    if (exact.isPresent()) {
      return exact;
    }
    List<Item> matching =
        segment.items().stream()
            .filter(item -> item.spellings().stream().anyMatch(s -> s.text().startsWith(name)))
            .toList();
    return matching.size() == 1 ? Optional.of(matching.get(0)) : Optional.empty();
  }

  private static void cluster(Reader reader, Word word) {
    String text = word.text();
    for (int i = 1; i < text.length(); i++) {
      Optional<Item> item = reader.segment().find("-" + text.charAt(i));
      if (item.isEmpty()) {
        reader.refuse(Problems.unexpected(word, reader.segment().open()));
        return;
      }
      reader.begin(part(word, i, i + 1), item.get());
      if (i + 1 < text.length() && reader.waits()) {
        reader.attach(part(word, i + 1, text.length()));
        return;
      }
    }
  }

  /** A part of a word; without quotes in the word its place in the line is known exactly. */
  private static Word part(Word word, int from, int to) {
    boolean exact = word.end() - word.start() == word.text().length();
    return new Word(
        word.text().substring(from, to),
        exact ? word.start() + from : word.start(),
        exact ? word.start() + to : word.end(),
        true);
  }
}
