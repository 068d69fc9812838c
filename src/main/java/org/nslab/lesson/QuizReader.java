package org.nslab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a quiz block: the question, then a line {@code [ ]} or {@code [x]} for each answer,
 * followed by indented lines with what the tutor replies to it.
 */
final class QuizReader {

  private static final Pattern CHOICE = Pattern.compile("(?:- )?\\[([ xX])]\\s+(\\S.*)");

  private final Block block;
  private final Problems problems;
  private final List<String> question = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();

  private QuizReader(Block block, Problems problems) {
    this.block = block;
    this.problems = problems;
  }

  static Quiz read(Block block, Problems problems) {
    return new QuizReader(block, problems).read();
  }

  private Quiz read() {
    List<String> lines = block.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      take(lines.get(i), block.line() + i);
    }
    Quiz quiz = new Quiz(block.line(), String.join("\n", question).strip(), choices);
    judge(quiz);
    return quiz;
  }

  private void take(String line, int number) {
    Matcher matcher = CHOICE.matcher(line);
    if (matcher.matches()) {
      choices.add(new Choice(matcher.group(2).strip(), !matcher.group(1).isBlank(), ""));
    } else if (choices.isEmpty()) {
      question.add(line);
    } else if (line.startsWith(" ") || line.startsWith("\t")) {
      addToReply(line.strip());
    } else if (!line.isBlank()) {
      problems.add(
          number,
          "After the first answer of a quiz a line is another answer, '[ ] …' or '[x] …',"
              + " or an indented reply to the answer above it.");
    }
  }

  private void addToReply(String text) {
    int last = choices.size() - 1;
    Choice choice = choices.get(last);
    String reply = (choice.reply() + " " + text).strip();
    choices.set(last, new Choice(choice.text(), choice.right(), reply));
  }

  private void judge(Quiz quiz) {
    if (quiz.question().isEmpty()) {
      problems.add(block.line(), "A quiz begins with its question, on the line below ```quiz.");
    } else if (choices.size() < 2 || choices.stream().noneMatch(Choice::right)) {
      problems.add(
          block.line(),
          "A quiz needs two answers at least, one of them right: lines that begin with '[ ]',"
              + " and with '[x]' for a right one.");
    } else if (choices.size() > 9) {
      problems.add(block.line(), "A quiz has nine answers at most, as a digit chooses one.");
    }
    choices.stream()
        .filter(choice -> !choice.right() && choice.reply().isEmpty())
        .forEach(
            choice ->
                problems.add(
                    block.line(),
                    "The wrong answer '"
                        + choice.text()
                        + "' must say why it is wrong, on an indented line below it."));
  }
}
