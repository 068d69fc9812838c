package org.nslab.lesson;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws the values of a lesson's variables for a student: always the same for the same student. */
public final class Variant {

  private Variant() {}

  /**
   * A value for each variable.
   *
   * @param student what is drawn from: the student's id, or any other text; the empty one has the
   *     first value of each variable
   * @param lesson the lesson's id
   */
  public static Map<String, String> of(String student, String lesson, List<Variable> variables) {
    Map<String, String> values = new HashMap<>();
    for (Variable variable : variables) {
      List<String> all = variable.values();
      int index =
          student.isEmpty()
              ? 0
              : Math.floorMod(hash(student + "\n" + lesson + "\n" + variable.name()), all.size());
      values.put(variable.name(), all.get(index));
    }
    return values;
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
