package org.nslab.diagram.text;

/**
 * How a map is to look.
 *
 * @param width of the terminal, in columns; what is beyond 200 is left free
 * @param signs what it is drawn with
 * @param colour whether there are colours
 * @param macs whether MAC addresses are shown
 */
public record Looks(int width, Signs signs, boolean colour, boolean macs) {

  /** More would have to be read with a turn of the head. */
  private static final int MOST_COLUMNS = 200;

  /** Keeps the width within bounds. */
  public Looks {
    width = Math.max(1, Math.min(MOST_COLUMNS, width));
  }
}
