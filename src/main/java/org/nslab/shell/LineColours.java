package org.nslab.shell;

import java.util.List;
import java.util.function.Predicate;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import org.nslab.command.Colours;
import org.nslab.command.Role;
import org.nslab.command.Span;
import org.nslab.command.Tip;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** Colours a line by what its words are, and shows behind it what may come next. */
final class LineColours implements Highlighter {

  /** A longer line is no command that anybody types, and not worth the time. */
  private static final int LONGEST = 2000;

  /** In columns: "lesson 10 step 10/14 # ". */
  private static final int LONGEST_PROMPT = 24;

  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

  private final LastSeen seen;
  private final Predicate<String> programs;
  private final Predicate<String> isWord;
  private final Look look;
  private @Nullable Shown shown;

  /** The editor asks several times for the same line, above all when it ends. */
  private record Shown(
      String buffer, int cursor, NetworkState state, AttributedString text, String tip) {

    @SuppressWarnings("ReferenceEquality") // it is only looked up whether there is a newer one
    boolean isOf(String wanted, int at, NetworkState seen) {
      return buffer.equals(wanted) && cursor == at && state == seen;
    }
  }

  /**
   * Colours for a prompt.
   *
   * @param isWord whether a line begins with a built-in word
   * @param look whether the terminal has colours, and which signs
   */
  LineColours(LastSeen seen, Predicate<String> programs, Predicate<String> isWord, Look look) {
    this.seen = seen;
    this.programs = programs;
    this.isWord = isWord;
    this.look = look;
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    int cursor = reader.getBuffer().cursor();
    NetworkState state = seen.state();
    Shown last = shown;
    if (last == null || !last.isOf(buffer, cursor, state)) {
      last = show(reader, buffer, cursor, state);
      shown = last;
    }
    reader.setTailTip(last.tip());
    return last.text();
  }

  private Shown show(LineReader reader, String buffer, int cursor, NetworkState state) {
    if (buffer.isBlank()
        || look.palette().isNone()
        || buffer.length() > LONGEST
        || isWord.test(buffer)) {
      return new Shown(buffer, cursor, state, new AttributedString(buffer), "");
    }
    String tip = cursor == buffer.length() ? tip(reader, buffer) : "";
    List<Span> spans = Colours.of(buffer, cursor, state, NamespaceId.HOST, programs);
    AttributedStringBuilder text = new AttributedStringBuilder();
    int at = 0;
    for (Span span : spans) {
      text.append(buffer, at, span.start());
      text.styled(style(span.role()), buffer.substring(span.start(), span.end()));
      at = span.end();
    }
    AttributedString whole = text.append(buffer, at, buffer.length()).toAttributedString();
    return new Shown(buffer, cursor, state, whole, tip);
  }

  /** What may come next, as far as it fits into the line behind the cursor. */
  private String tip(LineReader reader, String buffer) {
    int room = reader.getTerminal().getSize().getColumns() - LONGEST_PROMPT - buffer.length();
    String tip = look.theme().text(Tip.at(buffer));
    if (tip.length() <= room) {
      return tip;
    }
    int cut = tip.lastIndexOf(" | ", Math.max(0, room - 4));
    return cut > 0 && room > 4 ? tip.substring(0, cut) + look.theme().text(" …") : "";
  }

  /**
   * Only what is readable on dark and on light; colour never stands alone: what is wrong or missing
   * is underlined as well.
   */
  private static AttributedStyle style(Role role) {
    return switch (role) {
      case COMMAND, OBJECT, VERB -> PLAIN.bold();
      case KEYWORD, OPTION, SHELL, NUMBER, VALUE -> PLAIN;
      case NAME -> PLAIN.foreground(AttributedStyle.GREEN);
      case NEW_NAME -> PLAIN.foreground(AttributedStyle.BLUE);
      case ADDRESS -> PLAIN.foreground(AttributedStyle.MAGENTA);
      case MISSING_NAME, WRONG -> PLAIN.foreground(AttributedStyle.RED).underline();
      case COMMENT -> PLAIN.faint();
    };
  }

  @Override
  public void setErrorPattern(java.util.regex.Pattern pattern) {
    // What is wrong is shown by the grammar.
  }

  @Override
  public void setErrorIndex(int index) {
    // What is wrong is shown by the grammar.
  }
}
