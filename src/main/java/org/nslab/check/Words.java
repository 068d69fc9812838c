package org.nslab.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.command.Nearest;

/** The words of a statement, taken one after the other. */
final class Words {

  private static final Pattern WORD = Pattern.compile("\\S+");

  /** Longer ones are no statement that anybody wrote. */
  private static final int LONGEST = 1000;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>();
  private int next;

  Words(String text) throws CheckSyntaxException {
    this.text = text;
    if (text.length() > LONGEST) {
      throw new CheckSyntaxException(1, "The statement is longer than 1000 characters.");
    }
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
      columns.add(matcher.start() + 1);
    }
  }

  /** The words of any text. */
  static List<String> of(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  boolean atEnd() {
    return next == words.size();
  }

  /** Takes the next word if it is this one. */
  boolean accept(String word) {
    if (!atEnd() && words.get(next).equals(word)) {
      next++;
      return true;
    }
    return false;
  }

  /** Takes the next word, whatever it is. */
  String take(String whatIsExpected) throws CheckSyntaxException {
    if (atEnd()) {
      throw new CheckSyntaxException(
          text.stripTrailing().length() + 1, "Something is missing here: " + whatIsExpected + ".");
    }
    return words.get(next++);
  }

  /** Takes the next word, which must have a form. */
  String take(String whatIsExpected, Pattern form) throws CheckSyntaxException {
    String word = take(whatIsExpected);
    if (!form.matcher(word).matches()) {
      next--;
      throw unexpected(whatIsExpected);
    }
    return word;
  }

  /** Takes the next word, which must be one of these. */
  String oneOf(List<String> choices) throws CheckSyntaxException {
    String word = take(listed(choices));
    if (!choices.contains(word)) {
      next--;
      throw unexpected(listed(choices) + " was expected", choices);
    }
    return word;
  }

  /** Says that the word just taken is not what was expected. */
  CheckSyntaxException refuse(String whatIsExpected) {
    next--;
    return unexpected(whatIsExpected);
  }

  void expect(String word) throws CheckSyntaxException {
    oneOf(List.of(word));
  }

  void end() throws CheckSyntaxException {
    if (!atEnd()) {
      throw unexpected("the statement should end before it");
    }
  }

  /** All that is left, without taking it. */
  String ahead() {
    return String.join(" ", words.subList(next, words.size()));
  }

  /** Takes all that is left, with its spaces. */
  String rest(String whatIsExpected) throws CheckSyntaxException {
    take(whatIsExpected);
    String rest = text.substring(columns.get(next - 1) - 1).strip();
    next = words.size();
    return rest;
  }

  private CheckSyntaxException unexpected(String whatIsExpected) {
    return unexpected(whatIsExpected, List.of());
  }

  private CheckSyntaxException unexpected(String whatIsExpected, List<String> choices) {
    String word = words.get(next);
    return new CheckSyntaxException(
        columns.get(next),
        "'"
            + word
            + "' is not understood: "
            + whatIsExpected
            + "."
            + Nearest.question(word, choices));
  }

  private static String listed(List<String> choices) {
    List<String> quoted = choices.stream().map(choice -> "'" + choice + "'").toList();
    int last = quoted.size() - 1;
    return last == 0
        ? quoted.get(0)
        : String.join(", ", quoted.subList(0, last)) + " or " + quoted.get(last);
  }
}
