package org.nslab.shell;

/**
 * A line that was run in the lab.
 *
 * @param line as it was run
 * @param exitCode 0 to 255
 * @param printed the end of what it printed
 */
record Ran(String line, int exitCode, String printed) {}
