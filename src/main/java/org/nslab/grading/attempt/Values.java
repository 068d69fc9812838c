package org.nslab.grading.attempt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.Variable;
import org.nslab.lesson.Variant;

/** The values that were drawn for a student, looked for in lines that somebody typed. */
final class Values {

  /** Shorter values, such as a 1, stand in many lines by chance. */
  private static final int SHORTEST_TELLING = 3;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** A value that the student has. */
  private record Own(String value, Pattern pattern, String name) {}

  private final Lesson lesson;
  private final OptionalLong seed;
  private final List<Own> own = new ArrayList<>();

  /**
   * Those of a lesson as a student has it.
   *
   * @param seed of the try, which the others' values are drawn from as well
   */
  Values(Lesson lesson, OptionalLong seed) {
    this.lesson = lesson;
    this.seed = Lessons.seedFor(lesson.header(), seed);
    lesson.variant().entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().length()))
        .map(entry -> own(entry.getKey(), entry.getValue()))
        .forEach(own::add);
  }

  private static Own own(String name, String value) {
    return new Own(value, pattern(value), "{" + name + "}");
  }

  /**
   * A name may be part of a longer one; digits that go on are another number, and a small number
   * means something only as the end of an address.
   */
  private static Pattern pattern(String value) {
    String quoted = Pattern.quote(value);
    if (value.length() <= SHORTEST_TELLING && value.chars().allMatch(Character::isDigit)) {
      return Pattern.compile("(?<=[.:])" + quoted + "(?![0-9A-Za-z.])");
    }
    return Pattern.compile(
        value.chars().allMatch(Character::isLetter)
            ? quoted
            : "(?<![0-9A-Za-z])" + quoted + "(?![0-9A-Za-z])");
  }

  /** The line with names in place of the student's own values, and single blanks. */
  String withNames(String line) {
    String named = BLANKS.matcher(line.strip()).replaceAll(" ");
    for (Own one : own) {
      if (named.contains(one.value)) {
        named = one.pattern.matcher(named).replaceAll(one.name);
      }
    }
    return named;
  }

  /** How many of the values that tell students apart stand in the lines, and which. */
  Map<String, String> used(List<String> lines) {
    Map<String, String> used = new TreeMap<>();
    String all = String.join("\n", lines);
    for (Variable variable : lesson.header().variables()) {
      for (String value : variable.values()) {
        if (value.length() >= SHORTEST_TELLING
            && all.contains(value)
            && pattern(value).matcher(all).find()) {
          used.merge(variable.name(), value, (one, other) -> isOwn(variable, one) ? one : other);
        }
      }
    }
    return used;
  }

  private boolean isOwn(Variable variable, String value) {
    return value.equals(lesson.variant().get(variable.name()));
  }

  /** How many of the values are those that a student has. */
  long fitting(Map<String, String> used, String student) {
    Map<String, String> theirs =
        Variant.of(student, seed, lesson.id(), lesson.header().variables());
    return used.entrySet().stream()
        .filter(entry -> entry.getValue().equals(theirs.get(entry.getKey())))
        .count();
  }

  /** Those whose values fit best, better than another student's own; a few at most. */
  List<String> bestFitting(Map<String, String> used, String student, Iterable<String> others) {
    long best = fitting(used, student);
    List<String> fitting = new ArrayList<>();
    for (String other : others) {
      long fits = other.equals(student) ? 0 : fitting(used, other);
      if (fits > best) {
        fitting.clear();
        best = fits;
      }
      if (fits == best && fits > fitting(used, student)) {
        fitting.add(other);
      }
    }
    return fitting;
  }
}
