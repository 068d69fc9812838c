package org.nslab.transcript;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a transcript comes from, as it says itself; nobody has to believe it. Each text is at most
 * 200 characters without control characters.
 *
 * @param version of nslab
 * @param lesson its id, such as {@code 04-veth-cable}
 * @param student whose it is, as given with {@code --student}
 * @param seed what the lesson's variant was drawn from
 * @param lab the lab's name
 */
public record Origin(
    String version, String lesson, Optional<String> student, OptionalLong seed, String lab) {

  private static final int LONGEST = 200;

  /** The texts are short and printable. */
  public Origin {
    check(version);
    check(lesson);
    student.ifPresent(Origin::check);
    check(lab);
  }

  private static void check(String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a text that is too long or has control characters");
    }
  }
}
