package org.nslab.simulation.shell;

/**
 * What a command reads and where it writes.
 *
 * @param input all of standard input
 * @param output where both kinds of output go
 */
public record Streams(String input, Output output) {

  /** The same with another input. */
  Streams reading(String text) {
    return new Streams(text, output);
  }

  /** The same with another output. */
  Streams writing(Output other) {
    return new Streams(input, other);
  }
}
