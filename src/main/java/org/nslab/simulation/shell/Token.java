package org.nslab.simulation.shell;

/**
 * A piece of a line.
 *
 * @param kind what it is
 * @param text as it stands in the line, quotes included; of a here-document, its text
 * @param offset where it begins
 */
record Token(Kind kind, String text, int offset) {

  enum Kind {
    WORD,
    OPERATOR,
    REDIRECTION,
    HEREDOC,
    END
  }

  boolean isOperator(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }
}
