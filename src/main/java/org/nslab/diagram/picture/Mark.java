package org.nslab.diagram.picture;

import java.util.Locale;

/** Whether something is as it was on an earlier picture. */
public enum Mark {
  /** As it was, or there was no earlier picture. */
  NONE,
  /** Was not there. */
  NEW,
  /** Was otherwise. */
  CHANGED;

  /** {@code new}, {@code changed}; empty for {@link #NONE}. */
  public String word() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
  }
}
