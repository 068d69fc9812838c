package org.nslab.command;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that somebody meant who wrote another. */
public final class Nearest {

  private static final int LONGEST = 40;

  /** A letter too many or too few, or two swapped: that is likelier than another letter. */
  private static final int LETTER = 10;

  private static final int OTHER_LETTER = 11;

  private Nearest() {}

  /**
   * The candidate nearest to a word: one slip (a letter too many, too few, wrong, or two swapped)
   * for short words, two for words of six letters and more.
   *
   * @return empty where nothing is near, or the word is itself a candidate
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    if (word.length() > LONGEST || word.length() < 2) {
      return Optional.empty();
    }
    int best = LETTER * (word.length() < 6 ? 2 : 3);
    String nearest = null;
    for (String candidate : candidates) {
      // Nearly every word of two letters is near every other.
      boolean tooShort = word.length() == 2 && candidate.length() <= 2;
      int distance = tooShort ? best : distance(word, candidate);
      if (distance < best) {
        best = distance;
        nearest = candidate;
      }
    }
    return best == 0 ? Optional.empty() : Optional.ofNullable(nearest);
  }

  /** A sentence to append to a message, beginning with a space; empty where nothing is near. */
  public static String question(String word, Collection<String> candidates) {
    return to(word, candidates).map(meant -> " Did you mean '" + meant + "'?").orElse("");
  }

  /** Damerau's distance in its restricted form: no piece is edited twice. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = LETTER * j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = LETTER * i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : OTHER_LETTER;
        int cost =
            Math.min(previous[j - 1] + change, LETTER + Math.min(previous[j], current[j - 1]));
        current[j] = swapped(a, b, i, j) ? Math.min(cost, before[j - 2] + LETTER) : cost;
      }
      int[] spare = before;
      before = previous;
      previous = current;
      current = spare;
    }
    return previous[b.length()];
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
