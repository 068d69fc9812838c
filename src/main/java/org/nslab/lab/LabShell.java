package org.nslab.lab;

import java.util.List;

/** A shell in a lab: lines go in one after the other, and its state lives on between them. */
public interface LabShell extends AutoCloseable {

  /**
   * Runs one line (or several, where a quote or a loop spans them) and waits until it ends. Output
   * reaches the console while the line runs, and all of it has been delivered on return.
   *
   * @param line what the learner typed, as it is
   * @return the exit code, 0 to 255
   * @throws LabException if the shell ended while the line ran ({@code exit}, {@code exec}) or the
   *     lab is gone; {@link #isAlive} tells the shell's state
   */
  int run(String line) throws LabException;

  /** Interrupts the line that runs, as Ctrl-C does. Any thread may call it; harmless when idle. */
  void interrupt();

  /** Whether the shell can take another line. */
  boolean isAlive();

  /** The exit code of a shell that has ended; -1 while it lives, or where nobody knows it. */
  int exitCode();

  /** Whether jobs that the learner put in the background still run. */
  boolean hasBackgroundJobs();

  /**
   * Whether a line is only the beginning of something that goes on in the next line: an open quote
   * or loop, a here-document without its end, a backslash at the end.
   */
  boolean wantsMore(String line);

  /**
   * The files whose path begins with a text, as this shell sees them from its directory.
   * Directories end with a slash.
   *
   * @param prefix a path as it is, without quotes
   * @return sorted; a few hundred at most
   */
  List<String> files(String prefix);

  /**
   * Takes what was typed on the terminal while lines ran and was read by none of them.
   *
   * @return with {@code \n} for the Enter key; empty where there is no terminal
   * @throws LabException if the shell has ended
   */
  String unreadInput() throws LabException;

  @Override
  void close();
}
