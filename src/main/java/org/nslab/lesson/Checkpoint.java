package org.nslab.lesson;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a step is worth in grading.
 *
 * @param step the step's id
 * @param points 0 to 1000
 */
public record Checkpoint(String step, int points) {

  private static final Pattern DEFINITION = Pattern.compile("\\s*(\\S+)\\s*=\\s*([0-9]{1,4})\\s*");

  /** Reads {@code see-the-list = 20}. */
  static Optional<Checkpoint> of(String definition) {
    var matcher = DEFINITION.matcher(definition);
    return matcher.matches() && Integer.parseInt(matcher.group(2)) <= Header.MOST_POINTS
        ? Optional.of(new Checkpoint(matcher.group(1), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }
}
