package org.nslab.simulation.shell;

/** Keeps what is printed, both streams apart. */
public final class Captured implements Output {

  private static final int MOST = 16 * 1024 * 1024;

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();

  @Override
  public void out(String text) {
    keep(out, text);
  }

  @Override
  public void err(String text) {
    keep(err, text);
  }

  private static void keep(StringBuilder kept, String text) {
    if (kept.length() < MOST) {
      kept.append(text);
    }
  }

  /** What went to standard output so far. */
  public String output() {
    return out.toString();
  }

  /** What went to standard error so far. */
  public String error() {
    return err.toString();
  }
}
