package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The canonical form of commands of every program, drawn from the grammar. */
final class AnySpellingTest {

  private static final int ROUNDS = 3000;

  private final RandomLines lines = new RandomLines(31);
  private final Random random = lines.random();

  /** Other names and beginnings of words, {@code -c5} and {@code --count=5}: all the same. */
  @Test
  void everyOtherSpellingOfAWordIsTheSame() {
    int respelled =
        count(
            (line, command, taken) -> {
              String other = respelled(line, command, taken);
              boolean alike = !other.equals(line) && items(other).equals(items(line));
              if (alike) {
                assertEquals(command.canonical(), parse(other).canonical(), line + " / " + other);
              }
              return alike;
            });
    assertTrue(respelled > ROUNDS / 4, respelled + " other spellings");
  }

  /** Another value is never the same command. */
  @Test
  void everyOtherValueIsSomethingElse() {
    int changed =
        count(
            (line, command, taken) -> {
              Optional<String> other =
                  otherValue(taken)
                      .map(value -> replaced(line, taken.word(), value))
                      .filter(replaced -> items(replaced).equals(items(line)));
              other.ifPresent(
                  one -> assertNotEquals(command.canonical(), parse(one).canonical(), line + one));
              return other.isPresent();
            });
    assertTrue(changed > ROUNDS / 4, changed + " other values");
  }

  /** Tries something with a word of a command, if it can be tried with that. */
  private interface Trial {
    boolean of(String line, Command command, Taken taken);
  }

  private int count(Trial trial) {
    int tried = 0;
    for (int i = 0; i < ROUNDS; i++) {
      String line = line();
      Command command = parse(line);
      for (Taken taken : command.reading().taken()) {
        tried += trial.of(line, command, taken) ? 1 : 0;
      }
    }
    return tried;
  }

  /** A command; not one of the words that the shell itself reads, such as {@code time}. */
  private String line() {
    String line = String.join(" ", lines.command());
    return Grammar.standard().parse(line).commands().isEmpty() ? line() : line;
  }

  private static Command parse(String line) {
    return Grammar.standard().parse(line).commands().get(0);
  }

  /** What the words of a line are taken for: an abbreviation may mean another word. */
  private static List<Item> items(String line) {
    return parse(line).reading().taken().stream().map(Taken::item).toList();
  }

  private String respelled(String line, Command command, Taken taken) {
    if (taken.isValue()) {
      return joined(line, command, taken);
    }
    List<Spelling> all = taken.item().spellings();
    Spelling other = all.get(random.nextInt(all.size()));
    String text = other.text();
    int length = other.abbreviable() ? 1 + random.nextInt(text.length()) : text.length();
    return replaced(line, taken.word(), text.substring(0, length));
  }

  /** The value of an option in one word with it, as getopt allows. */
  private static String joined(String line, Command command, Taken value) {
    boolean getopt = command.syntax().filter(one -> one.style() == Style.GETOPT).isPresent();
    int start = value.word().start();
    int before = line.lastIndexOf(' ', Math.max(0, start - 2)) + 1;
    String option = line.substring(before, Math.max(before, start - 1));
    boolean first =
        getopt && value.item().isSpelled(option) && value.item().arguments().size() == 1;
    if (!first || !option.startsWith("-")) {
      return line;
    }
    String between = option.startsWith("--") ? "=" : "";
    return line.substring(0, start - 1) + between + line.substring(start);
  }

  private Optional<String> otherValue(Taken taken) {
    Argument argument = taken.argument();
    if (argument == null || argument.slot() == Slot.COMMAND) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    argument.choices().forEach(choice -> values.add(choice.text()));
    values.add(Values.of(argument.slot(), random));
    String value = values.get(random.nextInt(values.size()));
    boolean differs =
        taken.item().accepts(argument, value)
            && !taken
                .item()
                .canonical(argument, value)
                .equals(taken.item().canonical(argument, taken.word().text()));
    return differs ? Optional.of(value) : Optional.empty();
  }

  private static String replaced(String line, Word word, String text) {
    return line.substring(0, word.start()) + text + line.substring(word.end());
  }
}
