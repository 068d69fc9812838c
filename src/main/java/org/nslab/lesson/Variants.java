package org.nslab.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a file holds with each value of its variables.
 *
 * @param readings the first has the first value of each variable
 * @param deciding how many of the first readings meet every value on which a block depends; the
 *     values of other variables only stand in for one another
 */
record Variants(List<Reading> readings, int deciding) {

  static Variants of(Path path, LessonReader reader) {
    Reading first = reader.read(path);
    List<Variable> variables =
        first.lesson().map(lesson -> lesson.header().variables()).orElse(List.of());
    List<Reading> all = new ArrayList<>(List.of(first));
    Draw.all(variables).stream().skip(1).map(values -> reader.read(path, values)).forEach(all::add);
    return new Variants(all, deciding(path, variables));
  }

  private static int deciding(Path path, List<Variable> variables) {
    return variables.stream()
        .filter(variable -> decides(variable, path))
        .mapToInt(variable -> variable.values().size())
        .max()
        .orElse(1);
  }

  /** Whether a block of the file is there for some values only. */
  static boolean decides(Variable variable, Path path) {
    Optional<String> text = LessonSource.text(path, new Problems(path));
    String name = Pattern.quote(variable.name());
    return Pattern.compile("(?m)^[`~]{3,}.* " + name + "=").matcher(text.orElse("")).find();
  }

  /** The lessons to work through: those that the blocks depend on, and the last for the values. */
  List<Lesson> toTry() {
    int last = readings.size() - 1;
    return IntStream.range(0, readings.size())
        .filter(i -> i < deciding || i == last)
        .mapToObj(readings::get)
        .flatMap(reading -> reading.lesson().stream())
        .toList();
  }
}
