package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.nslab.check.CheckReader;
import org.nslab.check.CheckSyntaxException;

/** Keeps the guide for authors true. */
final class AuthoringGuideTest {

  private final AuthoringGuide guide;

  AuthoringGuideTest() throws IOException {
    guide = AuthoringGuide.read();
  }

  @Test
  void itsExamplesAreLessons() {
    assertTrue(guide.examples().size() >= 4);
    for (String example : guide.examples()) {
      Reading reading = new LessonReader().read(Path.of("1-example.md"), example, Map.of());
      assertEquals(List.of(), reading.problems());
      assertEquals(List.of(), Craft.judge(reading.lesson().orElseThrow()));
    }
  }

  @Test
  void itListsTheKeysAndBlocksThatThereAre() {
    assertEquals(new TreeSet<>(HeaderReader.KEYS), new TreeSet<>(guide.column("key", 1)));
    assertEquals(new TreeSet<>(Fence.words()), new TreeSet<>(guide.column("block", 1)));
  }

  @Test
  void itsStatementsAreUnderstood() throws CheckSyntaxException {
    for (String statement : guide.column("statement", 1)) {
      CheckReader.read(statement);
    }
  }

  @Test
  void whatItTurnsRoundIsTheOpposite() throws CheckSyntaxException {
    List<String> statements = guide.column("in words", 1);
    List<String> opposites = guide.column("in words", 2);
    assertEquals(statements.size(), opposites.size());
    assertTrue(statements.size() > 10);
    for (int i = 0; i < opposites.size(); i++) {
      assertEquals(
          CheckReader.read("not " + statements.get(i)), CheckReader.read(opposites.get(i)));
    }
  }

  @Test
  void itHasEveryStatementThatThereIs() {
    assertKnown("?", Set.of("not", "no"), statement -> statement.split(" ", -1)[0]);
    assertLists("link a is ?", word -> statement -> statement.matches("link .* is " + word + ".*"));
    assertLists(
        "link a has ?", word -> statement -> statement.matches("link .* has " + word + "( .*)?"));
    assertLists(
        "rule in nat POSTROUTING ?",
        word -> statement -> statement.matches("rule in .* " + word + "( .*)?"));
    assertLists(
        "ping from a to 10.0.0.1 ?", word -> statement -> statement.matches("ping .* " + word));
    assertLists(
        "tcp from a to 10.0.0.1:1 ?", word -> statement -> statement.matches("tcp .* " + word));
  }

  private void assertKnown(
      String bad, Set<String> besides, java.util.function.Function<String, String> part) {
    Set<String> documented =
        new TreeSet<>(guide.column("statement", 1).stream().map(part).toList());
    Set<String> known = new TreeSet<>(expected(bad));
    known.removeAll(besides);
    assertEquals(known, documented);
  }

  private void assertLists(
      String bad, java.util.function.Function<String, Predicate<String>> isStatementOf) {
    for (String word : expected(bad)) {
      assertTrue(
          guide.column("statement", 1).stream().anyMatch(isStatementOf.apply(word)),
          () -> "no statement with '" + word + "', as in: " + bad);
    }
  }

  /** What the reader of statements says that it knows in place of a question mark. */
  private static List<String> expected(String bad) {
    CheckSyntaxException e = assertThrows(CheckSyntaxException.class, () -> CheckReader.read(bad));
    List<String> quoted = AuthoringGuide.quoted(String.valueOf(e.getMessage()));
    return quoted.subList(1, quoted.size());
  }
}
