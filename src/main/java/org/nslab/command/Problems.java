package org.nslab.command;

import java.util.List;
import java.util.stream.Collectors;

/** The sentences about what is wrong with a command. */
final class Problems {

  private static final int MOST_NAMED = 8;

  private Problems() {}

  static Problem unknownCommand(Word word) {
    return at(word, Problem.Kind.UNKNOWN_COMMAND, "There is no command `" + word.text() + "`.");
  }

  static Problem unexpected(Word word, List<Item> open) {
    String sentence = "`" + word.text() + "` makes no sense here.";
    return at(word, Problem.Kind.UNEXPECTED, sentence + wanted(open));
  }

  /** A word that is neither a word of the grammar nor a value that may stand here. */
  static Problem notOneOf(Word word, List<Item> values, Segment segment) {
    Argument argument = values.get(0).arguments().get(0);
    if (word.text().startsWith("-") || argument.slot() == Slot.COMMAND) {
      return unexpected(word, segment.open());
    }
    return badValue(word, argument, values.get(0));
  }

  static Problem badValue(Word word, Argument argument, Item item) {
    String wanted =
        argument.choices().isEmpty() ? article(argument.slot().inWords()) : argument.label();
    String after = item.spellings().isEmpty() ? "" : " for `" + item.name() + "`";
    return at(
        word,
        Problem.Kind.BAD_VALUE,
        "`" + word.text() + "` will not do" + after + ": " + wanted + " is wanted.");
  }

  static Problem twice(Word word, Item item) {
    return at(
        word, Problem.Kind.UNEXPECTED, "`" + item.name() + "` may be given only once, and it was.");
  }

  static Problem missing(int end, Argument argument, Item item) {
    String after = item.spellings().isEmpty() ? "" : " after `" + item.name() + "`";
    return missing(end, "Something is missing" + after + ": " + argument.label() + ".");
  }

  static Problem missing(int end, Item item) {
    return missing(end, "Something is missing: `" + item.usage() + "`.");
  }

  static Problem missing(int end, List<Item> steps) {
    return missing(end, "Something is missing." + wanted(steps));
  }

  private static Problem missing(int end, String sentence) {
    return new Problem(Problem.Kind.MISSING, end, end, sentence);
  }

  private static Problem at(Word word, Problem.Kind kind, String sentence) {
    return new Problem(kind, word.start(), word.end(), sentence);
  }

  private static String wanted(List<Item> open) {
    List<Item> offered = open.stream().filter(item -> !item.is(Mark.HIDDEN)).toList();
    if (offered.isEmpty()) {
      return " Nothing more may follow.";
    }
    String names =
        offered.stream()
            .limit(MOST_NAMED)
            .map(item -> item.spellings().isEmpty() ? item.usage() : item.name())
            .distinct()
            .collect(Collectors.joining(", "));
    return " What may stand here: " + names + (offered.size() > MOST_NAMED ? ", …" : ".");
  }

  private static String article(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }
}
