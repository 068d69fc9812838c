package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** Any text whatever gives a parse with a place where it stops making sense. */
final class AnyTextTest {

  private static final int ROUNDS = 3000;

  /** Corrections take longer than the rest; one line in so many is corrected. */
  private static final int SOME = 10;

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final NetworkState LAB = SampleLab.ofLessons();
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
      String damaged = lines.damaged(String.join(" ", lines.command()));
      check(lines.noise());
      check(damaged);
      if (i % SOME == 0) {
        everythingAnswers(lines.noise());
        everythingAnswers(damaged);
      }
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
      everythingAnswers(line.substring(0, lines.random().nextInt(line.length() + 1)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sudo ", "ip netns exec red ", "$(", "((", "'\"", "ip -n ", "a|", "{ "})
  void longAndDeepLinesTakeNoTimeAndNoStack(String piece) {
    String line = piece.repeat(5000);
    assertTimeoutPreemptively(LIMIT, () -> check(line));
    assertTimeoutPreemptively(LIMIT, () -> everythingAnswers(line));
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

  /** Colours, tip, completion, correction and explanation, each within its line. */
  private static void everythingAnswers(String text) {
    int cursor = Math.floorMod(text.hashCode(), text.length() + 1);
    for (Span span : Colours.of(text, cursor, LAB, NamespaceId.HOST, name -> false)) {
      assertTrue(0 <= span.start() && span.end() <= text.length(), text);
    }
    Tip.at(text);
    Completion completion = Completion.at(text, cursor, LAB, NamespaceId.HOST);
    assertTrue(0 <= completion.start() && completion.start() <= cursor, text);
    Explanation explanation = Explanation.of(text, LAB, NamespaceId.HOST, name -> false);
    explanation
        .correction()
        .ifPresent(
            found -> {
              assertTrue(isIn(found.problem(), text), text + ": " + found);
              assertFalse(found.corrected().filter(text::equals).isPresent(), text);
            });
    for (Explanation.Meaning meaning : explanation.words()) {
      assertFalse(meaning.meaning().isBlank(), text + ": " + meaning);
    }
  }

  private static boolean isIn(Problem problem, String text) {
    return 0 <= problem.start()
        && problem.start() <= problem.end()
        && problem.end() <= text.length()
        && !problem.sentence().isBlank();
  }
}
