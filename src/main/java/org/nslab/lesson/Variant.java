package org.nslab.lesson;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Draws the values of a lesson's variables: always the same for the same student and seed. With the
 * next seed each variable has the next of its values, so that no try is like the one before.
 */
public final class Variant {

  private Variant() {}

  /** What is drawn for a student where there is no seed, such as in an exam. */
  public static Map<String, String> of(String student, String lesson, List<Variable> variables) {
    return of(student, OptionalLong.empty(), lesson, variables);
  }

  /**
   * A value for each variable.
   *
   * @param student what is drawn from: the student's id, or any other text; the empty one without a
   *     seed has the first value of each variable
   * @param seed tells the student's tries apart; 0 is as good as none for who has an id
   * @param lesson the lesson's id
   */
  public static Map<String, String> of(
      String student, OptionalLong seed, String lesson, List<Variable> variables) {
    Map<String, String> values = new HashMap<>();
    for (Variable variable : variables) {
      List<String> all = variable.values();
      int index =
          student.isEmpty() && seed.isEmpty()
              ? 0
              : index(student + "\n" + lesson + "\n" + variable.name(), seed, all.size());
      values.put(variable.name(), all.get(index));
    }
    return values;
  }

  private static int index(String drawnFrom, OptionalLong seed, int values) {
    return Math.floorMod(
        (long) hash(drawnFrom) + Math.floorMod(seed.orElse(0), (long) values), values);
  }

  private static int hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return (digest[0] & 0xff) << 16 | (digest[1] & 0xff) << 8 | (digest[2] & 0xff);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
