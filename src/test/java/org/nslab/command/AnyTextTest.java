package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text whatever gives a parse with a place where it stops making sense. */
final class AnyTextTest {

  private static final int ROUNDS = 3000;
  private static final Grammar GRAMMAR = Grammar.standard();

  @Test
  void generatedCommandsAreAllowed() {
    RandomLines lines = new RandomLines(1);
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      String line = String.join(" ", lines.command());
      GRAMMAR.parse(line).problem().ifPresent(found -> refused.add(line + ": " + found));
    }
    assertEquals(List.of(), refused.stream().limit(10).toList());
  }

  @Test
  void noiseAndDamagedCommandsGiveAPlaceAndNoException() {
    RandomLines lines = new RandomLines(2);
    for (int i = 0; i < ROUNDS; i++) {
      check(lines.noise());
      check(lines.damaged(String.join(" ", lines.command())));
    }
  }

  @Test
  void everyBeginningOfACommandIsRead() {
    RandomLines lines = new RandomLines(3);
    for (int i = 0; i < ROUNDS / 10; i++) {
      String line = String.join(" ", lines.command());
      for (int end = 0; end <= line.length(); end++) {
        check(line.substring(0, end));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sudo ", "ip netns exec red ", "$(", "((", "'\"", "ip -n ", "a|", "{ "})
  void longAndDeepLinesTakeNoTimeAndNoStack(String piece) {
    String line = piece.repeat(5000);
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> check(line));
  }

  private static void check(String text) {
    Line line = GRAMMAR.parse(text);
    assertEquals(text, line.text());
    line.canonical();
    line.effect();
    List<Command> commands = line.commands();
    line.problem().ifPresent(found -> assertTrue(isIn(found, text), text + ": " + found));
    for (Command command : commands) {
      for (Word word : command.words()) {
        assertTrue(word.start() < word.end() && word.end() <= text.length(), text);
      }
    }
  }

  private static boolean isIn(Problem problem, String text) {
    return 0 <= problem.start()
        && problem.start() <= problem.end()
        && problem.end() <= text.length()
        && !problem.sentence().isBlank();
  }
}
