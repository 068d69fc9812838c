package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A space too few or too many: {@code iplink set}, {@code host name}. */
final class JoinedWords implements Mistake {

  private static final Pattern LETTERS = Pattern.compile("[a-z-]+");
  private static final int SHORTEST = 2;

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    if (attempt.index() < 0) {
      return edits;
    }
    join(attempt, edits);
    cut(attempt, edits);
    return edits;
  }

  private static void join(Attempt attempt, List<Edit> edits) {
    List<Word> words = attempt.words();
    int index = attempt.index();
    if (index > 0 && belongTogether(words, index)) {
      edits.add(Edit.join(words.get(index - 1), words.get(index)));
    }
    if (index + 1 < words.size() && !words.get(index).text().startsWith("-")) {
      edits.add(Edit.join(words.get(index), words.get(index + 1)));
    }
  }

  /** As in {@code ESTABLISHED, RELATED}, and in {@code ip tables}. */
  private static boolean belongTogether(List<Word> words, int index) {
    String before = words.get(index - 1).text();
    String joined = before + words.get(index).text();
    return before.endsWith(",")
        || before.endsWith("=")
        || (index == 1 && Grammar.standard().knows(joined));
  }

  private static void cut(Attempt attempt, List<Edit> edits) {
    Word word = attempt.words().get(attempt.index());
    String text = word.text();
    int dash = text.startsWith("-") ? text.indexOf('-', 2) : -1;
    if (dash > 0) {
      edits.add(Edit.replace(word, text.substring(0, dash) + " " + text.substring(dash)));
    }
    edits.add(Edit.replace(word, text.replaceFirst("=", " ")));
    if (text.startsWith("-n") && attempt.surroundings().isNamespace(text.substring(2))) {
      edits.add(Edit.insert(word.start() + 2, " "));
    }
    // What is cut apart is words; a part of one letter, or of an address, is none.
    int last = LETTERS.matcher(text).matches() ? text.length() - SHORTEST : 0;
    for (int i = SHORTEST; i <= last; i++) {
      Edit edit = Edit.replace(word, text.substring(0, i) + " " + text.substring(i));
      if (areWords(attempt, edit, word.start())) {
        edits.add(edit);
      }
    }
  }

  /** Whether both parts are words of the grammar, not names that somebody might give. */
  private static boolean areWords(Attempt attempt, Edit edit, int start) {
    Line changed = Grammar.standard().parse(edit.apply(attempt.line().text()));
    int second = start + edit.text().indexOf(' ') + 1;
    return changed.commands().stream()
        .map(Command::innermost)
        .filter(Command::isKnown)
        .anyMatch(
            command -> isWord(command, start) && isWord(command, second) && !isOfAnyText(command));
  }

  private static boolean isWord(Command command, int start) {
    return command.words().get(0).start() == start
        || command.reading().taken().stream()
            .anyMatch(taken -> taken.word().start() == start && !taken.isValue());
  }

  private static boolean isOfAnyText(Command command) {
    return command.syntax().filter(syntax -> syntax.style() == Style.PLAIN).isPresent();
  }
}
