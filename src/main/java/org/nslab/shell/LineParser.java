package org.nslab.shell;

import java.util.function.Predicate;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.impl.DefaultParser;

/** Parts a line into words for completion, and sees when a line goes on in the next one. */
final class LineParser extends DefaultParser {

  private final Predicate<String> wantsMore;

  /**
   * With somebody who knows.
   *
   * @param wantsMore whether a line is only the beginning of something
   */
  LineParser(Predicate<String> wantsMore) {
    this.wantsMore = wantsMore;
    setEofOnUnclosedQuote(false);
    setEofOnEscapedNewLine(false);
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && wantsMore.test(line)) {
      throw new EOFError(-1, -1, "The line goes on.");
    }
    return super.parse(line, cursor, context);
  }
}
