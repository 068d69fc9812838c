package org.nslab.grading.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The longest common subsequence of two histories. */
final class CommonLines {

  private CommonLines() {}

  /** The lines that both have in the same order, as many as possible. */
  static List<Integer> of(List<Integer> one, List<Integer> other) {
    int[][] longest = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        longest[i][j] =
            one.get(i - 1).equals(other.get(j - 1))
                ? longest[i - 1][j - 1] + 1
                : Math.max(longest[i - 1][j], longest[i][j - 1]);
      }
    }
    List<Integer> common = new ArrayList<>();
    for (int i = one.size(), j = other.size(); i > 0 && j > 0; ) {
      if (one.get(i - 1).equals(other.get(j - 1))) {
        common.add(one.get(i - 1));
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
}
