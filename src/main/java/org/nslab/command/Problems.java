package org.nslab.command;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences about what is wrong with a command. */
final class Problems {

  private static final int MOST_NAMED = 8;
  private static final Pattern LIKE_AN_ADDRESS =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9}){3})(?:/(\\d{1,9}))?");

  private Problems() {}

  static Problem unknownCommand(Word word, boolean isNamespace) {
    String name = "`" + word.text() + "`";
    String sentence =
        isNamespace
            ? name + " is a namespace; here a command is wanted."
            : "There is no command " + name + ".";
    return Problem.at(word, Problem.Kind.UNKNOWN_COMMAND, sentence);
  }

  static Problem unexpected(Word word, List<Item> open) {
    String needed = neededBefore(word.text(), open);
    String sentence =
        needed.isEmpty()
            ? "`" + word.text() + "` makes no sense here." + wanted(open)
            : "`" + word.text() + "` needs " + needed + " before it.";
    return Problem.at(word, Problem.Kind.UNEXPECTED, sentence);
  }

  /** Such as "`-p tcp` or `-p udp`"; empty where nothing makes room for the word. */
  private static String neededBefore(String word, List<Item> open) {
    return open.stream()
        .filter(item -> item.kind() == Item.Kind.OPTION)
        .flatMap(
            item ->
                item.cases().stream()
                    .filter(one -> one.allows(word))
                    .map(one -> "`" + item.name() + " " + one.name() + "`"))
        .limit(2)
        .collect(Collectors.joining(" or "));
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
    return Problem.at(
        word,
        Problem.Kind.BAD_VALUE,
        "`"
            + word.text()
            + "` will not do"
            + after
            + ": "
            + wanted
            + " is wanted."
            + reason(word, argument.slot()));
  }

  /** Why something that was to be an IPv4 address is none (RFC 4632, 3.1). */
  private static String reason(Word word, Slot slot) {
    if (slot == Slot.VLAN) {
      return " Its number is at most 4094.";
    }
    if (slot == Slot.COUNT) {
      return " It begins at 1.";
    }
    if (slot == Slot.PORT_AND_PROTOCOL) {
      return " It is written so: `80/tcp`.";
    }
    if (Existence.isInterface(slot) || slot == Slot.NEW_INTERFACE || slot == Slot.PEER_INTERFACE) {
      return " Its name has at most 15 characters, no `/` and no `:` among them.";
    }
    Matcher address = LIKE_AN_ADDRESS.matcher(word.text());
    if (!address.matches()) {
      return "";
    }
    boolean lengthIsWrong = address.group(2) != null && tooBig(address.group(2), 32);
    boolean numberIsWrong =
        Arrays.stream(address.group(1).split("\\.", -1)).anyMatch(number -> tooBig(number, 255));
    return numberIsWrong
        ? " Each of the four numbers is at most 255."
        : lengthIsWrong ? " A prefix length is at most 32." : "";
  }

  private static boolean tooBig(String number, int most) {
    return number.length() > 3 || Integer.parseInt(number) > most;
  }

  static Problem twice(Word word, Item item) {
    return Problem.at(
        word, Problem.Kind.UNEXPECTED, "`" + item.name() + "` may be given only once, and it was.");
  }

  static Problem missing(int end, Argument argument, Item item) {
    String after = item.spellings().isEmpty() ? "" : " after `" + item.name() + "`";
    String label = argument.label().replace("…", "");
    return missing(end, "Something is missing" + after + ": `" + label + "`.");
  }

  static Problem missing(int end, Item item) {
    return missing(end, "Something is missing: `" + item.usage() + "`.");
  }

  static Problem missing(int end, List<Item> steps) {
    return missing(end, "Something is missing." + wanted(steps));
  }

  private static Problem missing(int end, String sentence) {
    return Problem.missing(end, sentence);
  }

  private static String wanted(List<Item> open) {
    // What a command does comes before how it does it.
    List<Item> offered =
        open.stream()
            .filter(item -> !item.is(Mark.HIDDEN))
            .sorted(Comparator.comparing(item -> item.name().startsWith("-")))
            .toList();
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
