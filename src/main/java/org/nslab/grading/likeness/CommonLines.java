package org.nslab.grading.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The longest common subsequence of two histories. */
final class CommonLines {

  private CommonLines() {}

  /** The lines that both have in the same order, as many as possible. */
  static List<Integer> of(int[] one, int[] other) {
    int[][] longest = new int[one.length + 1][other.length + 1];
    for (int i = 1; i <= one.length; i++) {
      for (int j = 1; j <= other.length; j++) {
        longest[i][j] =
            one[i - 1] == other[j - 1]
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    List<Integer> common = new ArrayList<>();
    for (int i = one.length, j = other.length; i > 0 && j > 0; ) {
      if (one[i - 1] == other[j - 1]) {
        common.add(one[i - 1]);
        i--;
        j--;
      } else if (longest[i - 1][j] >= longest[i][j - 1]) {
        i--;
      } else {
        j--;
      }
    }
    Collections.reverse(common);
    return common;
  }

  /** At most so many: how many they have in whatever order. Both are sorted. */
  static int atMost(int[] one, int[] other) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int sign = Integer.compare(one[i], other[j]);
      common += sign == 0 ? 1 : 0;
      i += sign <= 0 ? 1 : 0;
      j += sign >= 0 ? 1 : 0;
    }
    return common;
  }
}
