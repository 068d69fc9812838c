package org.nslab.command;

/** A grammar file of ours is wrong; the message says where. */
final class GrammarException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  GrammarException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
