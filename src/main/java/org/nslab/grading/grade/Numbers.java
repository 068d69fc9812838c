package org.nslab.grading.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points and percentages as people write them. */
public final class Numbers {

  private Numbers() {}

  /** With two decimals at most, and a point: {@code 12.5}. */
  public static String text(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    BigDecimal plain = rounded.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  /** A time such as {@code 1:02:03} or {@code 2:03}. */
  public static String time(long seconds) {
    return seconds >= 3600
        ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
        : "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
