package org.nslab.transcript;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets through what a recording may do to the screen of whoever plays it: print, move the cursor,
 * erase, colour. Nothing else passes: a recording cannot set the clipboard or the title, make the
 * terminal answer as if its user typed, or report where the mouse is.
 *
 * <p>The sequences are ECMA-48's, by xterm's "XTerm Control Sequences" (ctlseqs). They may be cut
 * in two between calls.
 */
public final class ScreenFilter {

  private static final char ESCAPE = '\033';
  private static final int LONGEST_SEQUENCE = 64;

  /** Cursor (A to H, d, f, s, u), erase and insert, scroll and margins, repeat, colours. */
  private static final String PASSED_FINALS = "ABCDEFGHJKLMPST@Xdfmrsu`ab";

  /** Numbers of up to four digits, as a repetition is a loop in the terminal. */
  private static final Pattern PASSED_PARAMETERS =
      Pattern.compile("([0-9]{0,4}[;:]){0,31}[0-9]{0,4}");

  /** Origin, wrap, blink, cursor, the second screen. */
  private static final Pattern PASSED_MODES = Pattern.compile("\\?(6|7|12|25|47|1047|1049)([hl])");

  /** The modes that are set when nobody has changed anything. */
  private static final Set<String> USUALLY_SET = Set.of("7", "25");

  private enum State {
    TEXT,
    ESCAPE,
    CHARACTER_SET,
    SEQUENCE,
    STRING
  }

  private final StringBuilder passed = new StringBuilder();
  private final StringBuilder sequence = new StringBuilder();
  private final Set<String> changedModes = new TreeSet<>();
  private State state = State.TEXT;
  private boolean touched;

  /** What of a piece of output may be shown. */
  public String pass(String output) {
    passed.setLength(0);
    for (int i = 0; i < output.length(); i++) {
      take(output.charAt(i));
    }
    return passed.toString();
  }

  private void take(char c) {
    if (c == ESCAPE) {
      state = State.ESCAPE;
      return;
    }
    switch (state) {
      case TEXT -> text(c);
      case ESCAPE -> afterEscape(c);
      case CHARACTER_SET -> characterSet(c);
      case SEQUENCE -> sequence(c);
      case STRING -> string(c);
    }
  }

  private void text(char c) {
    // U+0080 to U+009F are control characters as well; some terminals obey them.
    if (!Character.isISOControl(c) || c == '\n' || c == '\r' || c == '\t' || c == '\b') {
      passed.append(c);
    }
  }

  private void afterEscape(char c) {
    state = State.TEXT;
    switch (c) {
      case '[' -> {
        sequence.setLength(0);
        state = State.SEQUENCE;
      }
      case ']', 'P', 'X', '^', '_' -> state = State.STRING;
      case '(', ')', '*', '+', ' ', '#', '%' -> {
        sequence.setLength(0);
        sequence.append(c);
        state = State.CHARACTER_SET;
      }
      case '7', '8', 'D', 'E', 'M' -> emit(c);
      default -> {
        // Full reset, keypad modes, and what is unknown are left out.
      }
    }
  }

  private void emit(Object sequence) {
    touched = true;
    passed.append(ESCAPE).append(sequence);
  }

  private void characterSet(char c) {
    state = State.TEXT;
    if ((sequence.charAt(0) == '(' || sequence.charAt(0) == ')') && (c == 'B' || c == '0')) {
      emit(sequence.append(c));
    }
  }

  private void sequence(char c) {
    if (c >= '@' && c <= '~') {
      state = State.TEXT;
      finish(c);
    } else if (c < ' ' || c > '~') {
      state = State.TEXT;
      text(c);
    } else if (sequence.length() <= LONGEST_SEQUENCE) {
      sequence.append(c);
    }
  }

  private void finish(char last) {
    Matcher mode = PASSED_MODES.matcher(sequence.toString() + last);
    if (mode.matches()) {
      boolean usual = mode.group(2).equals("h") == USUALLY_SET.contains(mode.group(1));
      boolean unused = usual ? changedModes.remove(mode.group(1)) : changedModes.add(mode.group(1));
      emit("[" + sequence + last);
    } else if (PASSED_FINALS.indexOf(last) >= 0 && PASSED_PARAMETERS.matcher(sequence).matches()) {
      emit("[" + sequence + last);
    }
  }

  private void string(char c) {
    // BEL ends an operating system command; ST begins with an escape, which is taken before.
    if (c == '\007' || c == '\030' || c == '\032' || c == '\u009c') {
      state = State.TEXT;
    }
  }

  /** What brings the screen back to its usual modes and colours, wherever the recording ended. */
  public String restored() {
    if (!touched) {
      return "";
    }
    StringBuilder back = new StringBuilder();
    for (String mode : changedModes) {
      back.append(ESCAPE).append("[?").append(mode).append(USUALLY_SET.contains(mode) ? 'h' : 'l');
    }
    // Setting the margins moves the cursor, so it is saved and restored around that.
    return back.append("\0337\033[r\0338\033(B\033[0m").toString();
  }
}
