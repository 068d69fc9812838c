package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks that only some learners have. */
final class DrawTest {

  private static final String CLINIC =
      """
      ---
      title: T
      summary: S
      variables:
        - fault = cable | plug | power
      ---
      ## Mend it
      ```break fault=cable
      cut
      ```
      ```break fault=plug|power
      pull
      ```
      ```output fault=power
      dark
      ```
      ```solution fault=cable
      splice
      ```
      ```solution fault=plug|power
      push
      ```
      ```check
      link a is up
      ```
      ```hint fault=cable
      cable
      ```
      ```hint
      all
      ```
      """;

  @ParameterizedTest
  @CsvSource({
    "cable, cut, splice, cable all, false",
    "plug, pull, push, all, false",
    "power, pull, push, all, true"
  })
  void aBlockIsThereForWhomItIsMeant(
      String fault, String broken, String mended, String hints, boolean dark) {
    Step step = read(CLINIC, Map.of("fault", fault)).lesson().orElseThrow().steps().get(0);
    assertEquals(broken, step.openingScript());
    assertEquals(mended, step.solutionScript());
    assertEquals(hints, String.join(" ", step.hints().stream().map(Block::text).toList()));
    assertEquals(dark, step.text().contains("dark"));
  }

  @Test
  void withoutAChoiceItIsTheFirst() {
    Lesson lesson = read(CLINIC, Map.of()).lesson().orElseThrow();
    assertEquals("cut", lesson.steps().get(0).openingScript());
    assertEquals(Map.of("fault", "cable"), lesson.variant());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "fault=cabel > 'cabel' is no value of 'fault'. Did you mean 'cable'?",
        "falt=cable > There is no variable 'falt'",
        "cable > 'cable' is not understood",
        "fault= > 'fault=' is not understood"
      })
  void aMistakeIsNamed(String condition, String complaint) {
    List<Problem> problems =
        read(CLINIC.replaceFirst("fault=cable\n", condition + "\n"), Map.of()).problems();
    assertTrue(problems.get(0).message().contains(complaint), problems.toString());
    assertEquals(8, problems.get(0).line());
  }

  @Test
  void lintMeetsEveryValue() {
    List<Variable> variables =
        List.of(new Variable("a", List.of("1", "2", "3")), new Variable("b", List.of("x", "y")));
    Set<String> met = new HashSet<>();
    Draw.all(variables).forEach(one -> one.forEach((name, value) -> met.add(name + value)));
    assertEquals(Set.of("a1", "a2", "a3", "bx", "by"), met);
    assertEquals(Map.of("a", "1", "b", "x"), Draw.all(variables).get(0));
    assertEquals(3, Draw.all(variables).size());
    assertEquals(1, Draw.all(List.of()).size());
  }

  @Test
  void aStudentHasTheSameFaultEachTimeAndStudentsDiffer() {
    List<Variable> variables = List.of(new Variable("fault", List.of("a", "b", "c", "d")));
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 40; i++) {
      String student = "student" + i;
      String value = Variant.of(student, "07-clinic", variables).get("fault");
      assertEquals(value, Variant.of(student, "07-clinic", variables).get("fault"));
      drawn.add(String.valueOf(value));
    }
    assertEquals(Set.of("a", "b", "c", "d"), drawn);
  }

  /** Seeds come from transcripts, so any number may be one. */
  @Test
  void withTheNextSeedEachVariableHasItsNextValue() {
    Variable three = new Variable("fault", List.of("a", "b", "c"));
    Variable two = new Variable("side", List.of("x", "y"));
    for (long seed :
        new long[] {0, 1, 41, -7, Integer.MAX_VALUE, Long.MAX_VALUE - 1, Long.MIN_VALUE}) {
      for (String student : List.of("", "s1")) {
        Map<String, String> one = drawn(student, seed, three, two);
        Map<String, String> next = drawn(student, seed + 1, three, two);
        assertEquals(next(three, one), next.get("fault"), "after " + seed);
        assertEquals(next(two, one), next.get("side"), "after " + seed);
      }
    }
    assertEquals(Variant.of("s1", "07-clinic", List.of(three, two)), drawn("s1", 0, three, two));
  }

  private static Map<String, String> drawn(String student, long seed, Variable... variables) {
    return Variant.of(student, OptionalLong.of(seed), "07-clinic", List.of(variables));
  }

  private static String next(Variable variable, Map<String, String> drawn) {
    int index = variable.values().indexOf(drawn.get(variable.name()));
    return variable.values().get((index + 1) % variable.values().size());
  }

  private static Reading read(String text, Map<String, String> values) {
    return new LessonReader().read(Path.of("1-a.md"), text, values);
  }
}
