package org.nslab.network.netfilter;

/**
 * The numbers from one to another.
 *
 * @param first the smallest
 * @param last the greatest
 */
public record NumberRange(long first, long last) {

  /** One number. */
  public static NumberRange of(long number) {
    return new NumberRange(number, number);
  }

  /** Whether it lies between them. */
  public boolean contains(long number) {
    return first <= number && number <= last;
  }

  /** {@code 80}, or {@code 80-90}. */
  @Override
  public String toString() {
    return first == last ? Long.toString(first) : first + "-" + last;
  }
}
