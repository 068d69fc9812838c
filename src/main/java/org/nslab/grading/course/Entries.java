package org.nslab.grading.course;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nslab.command.Nearest;

/**
 * The entries of a YAML mapping that somebody wrote by hand.
 *
 * @param place what messages call it, such as {@code course.yaml, lessons 2}
 */
record Entries(String place, Map<?, ?> map) {

  static Entries of(String place, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      return new Entries(place, map);
    }
    throw new IOException(place + ": entries such as 'pass: 50' were expected.");
  }

  /** Refuses entries that mean nothing. */
  void only(Set<String> known) throws IOException {
    for (Object key : map.keySet()) {
      if (!known.contains(String.valueOf(key))) {
        throw wrong(
            "There is no entry '"
                + key
                + "'; there are "
                + String.join(", ", new TreeSet<>(known))
                + "."
                + Nearest.question(String.valueOf(key), known));
      }
    }
  }

  Optional<Object> value(String key) {
    return Optional.ofNullable(map.get(key));
  }

  String text(String key, String otherwise) throws IOException {
    Object value = value(key).orElse(otherwise);
    if (value instanceof Map || value instanceof List) {
      throw wrong("'" + key + "' must be one value.");
    }
    return String.valueOf(value);
  }

  double number(String key, double otherwise, double least, double most) throws IOException {
    Object value = value(key).orElse(otherwise);
    if (value instanceof Number number
        && number.doubleValue() >= least
        && number.doubleValue() <= most) {
      return number.doubleValue();
    }
    throw wrong("'%s' must be a number from %s to %s.".formatted(key, plain(least), plain(most)));
  }

  boolean truth(String key, boolean otherwise) throws IOException {
    Object value = value(key).orElse(otherwise);
    if (value instanceof Boolean truth) {
      return truth;
    }
    throw wrong("'" + key + "' must be true or false.");
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }

  IOException wrong(String sentence) {
    return new IOException(place + ": " + sentence);
  }
}
