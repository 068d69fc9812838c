package org.nslab.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an item of a line of a grammar file. */
final class ItemReader {

  private static final Map<String, Item.Kind> KINDS =
      Map.of(
          "object", Item.Kind.OBJECT,
          "verb", Item.Kind.VERB,
          "choice", Item.Kind.CHOICE,
          "case", Item.Kind.CASE);

  private ItemReader() {}

  /** Reads {@code verb set*|change* …}, {@code [dev] INTERFACE}, {@code -c NUMBER}, … */
  static Item read(GrammarLine line, ItemMarks marks, Form below) {
    List<String> words = line.words();
    Item.Kind step = KINDS.get(words.get(0));
    if (step != null && words.size() > 1) {
      return item(step, words.get(1), words.subList(2, words.size()), line, marks, below);
    }
    String first = words.get(0);
    if (isValue(first)) {
      return item(Item.Kind.VALUE, "", words, line, marks, below);
    }
    Item.Kind kind = first.startsWith("-") ? Item.Kind.OPTION : Item.Kind.KEYWORD;
    return item(kind, first, words.subList(1, words.size()), line, marks, below);
  }

  private static boolean isValue(String word) {
    return word.startsWith("(") || Character.isUpperCase(word.charAt(0));
  }

  private static Item item(
      Item.Kind kind,
      String word,
      List<String> arguments,
      GrammarLine line,
      ItemMarks marks,
      Form below) {
    boolean bare = word.startsWith("[") && word.endsWith("]") && word.length() > 2;
    String spellings = bare ? word.substring(1, word.length() - 1) : word;
    List<Spelling> read =
        spellings.isEmpty()
            ? List.of()
            : Arrays.stream(spellings.split("\\|", -1)).map(Spelling::of).toList();
    String name = read.isEmpty() ? String.join(" ", arguments) : read.get(0).text();
    return new Item(
        kind,
        read,
        bare,
        arguments.stream().map(Argument::of).toList(),
        marks.flags(),
        marks.group().orElse(name),
        marks.effect(),
        marks.manual(),
        marks.implied(),
        line.help(),
        below.items().isEmpty() ? Optional.empty() : Optional.of(below));
  }
}
