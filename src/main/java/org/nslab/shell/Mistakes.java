package org.nslab.shell;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nslab.command.Correction;
import org.nslab.command.Effect;
import org.nslab.command.Grammar;
import org.nslab.command.Problem;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.tutor.ErrorMeanings;

/** Answers, beneath a tool's own message, what was wrong with a line and what was meant. */
final class Mistakes {

  /** man 7 signal: SIGRTMAX. */
  private static final int LAST_SIGNAL = 64;

  /** What ping, traceroute, arp and others say of a name that nobody knows. */
  private static final Pattern UNKNOWN_HOST =
      Pattern.compile(
          "failure in name resolution|Name or service not known|Host name lookup failure"
              + "|Unknown host|Could not resolve");

  /** What stands before a sample in a remark, in columns. */
  private static final int AROUND = 8;

  private final Screen screen;
  private final Predicate<String> programs;
  private Optional<String> corrected = Optional.empty();

  Mistakes(Screen screen, Predicate<String> programs) {
    this.screen = screen;
    this.programs = programs;
  }

  /** The corrected line that Tab puts on an empty prompt, if there is one. */
  Optional<String> corrected() {
    return corrected;
  }

  /** Nothing is offered any more, as something else was typed. */
  void forget() {
    corrected = Optional.empty();
  }

  /**
   * What the grammar says of a line, before it is known how it went.
   *
   * @param before the network as it is when the line is typed
   */
  Optional<Correction> judge(String line, NetworkState before) {
    return Correction.of(line, before, NamespaceId.HOST, programs);
  }

  /**
   * Looks at a line that was run.
   *
   * @param before the network as it was when the line was typed
   * @param judged what {@link #judge} said of it then
   */
  void look(Ran ran, NetworkState before, Optional<Correction> judged) {
    Optional<Correction> correction = correction(ran, before, judged);
    if (correction.isPresent()) {
      say(ran.line(), correction.get());
    } else if (failed(ran)) {
      ErrorMeanings.of(ran.printed()).ifPresent(screen::remark);
    }
  }

  /**
   * Says again what was wrong with a line that failed, for who asks why.
   *
   * @return whether something was wrong with it that the grammar knows of
   */
  boolean explain(Ran ran, NetworkState state) {
    Optional<Correction> correction = correction(ran, state, judge(ran.line(), state));
    correction.ifPresent(found -> say(ran.line(), found));
    return correction.isPresent();
  }

  private static Optional<Correction> correction(
      Ran ran, NetworkState state, Optional<Correction> judged) {
    return judged
        .filter(found -> found.problem().isError() == failed(ran) || madeGarbledName(ran, found))
        .or(
            () ->
                failed(ran) && UNKNOWN_HOST.matcher(ran.printed()).find()
                    ? Correction.ofUnknownHost(ran.line(), state, NamespaceId.HOST)
                    : Optional.empty());
  }

  /** {@code ip netns add “red”} works, and makes something with quotes in its name. */
  private static boolean madeGarbledName(Ran ran, Correction found) {
    return found.problem().kind() == Problem.Kind.TYPOGRAPHY
        && Grammar.standard().parse(ran.line()).effect() == Effect.CHANGES;
  }

  /**
   * man 1 bash, "Exit status": 128 and a signal's number, so that Ctrl-C is no mistake; ip itself
   * ends with 255.
   */
  private static boolean failed(Ran ran) {
    int code = ran.exitCode();
    return code != 0 && (code <= 128 || code > 128 + LAST_SIGNAL);
  }

  private void say(String line, Correction correction) {
    corrected = correction.corrected();
    StringBuilder text = new StringBuilder(correction.problem().sentence());
    if (correction.problem().isError()) {
      Caret caret = new Caret(screen.width() - AROUND, screen.look().theme().text("…"));
      String shown = caret.beneath(line, correction.column() - 1).replace("\n", "\n> ");
      text.append("\n>\n> ```text\n> ").append(shown).append("\n> ```");
    }
    corrected.ifPresent(
        meant ->
            text.append(
                    "\n>\n> **Tab** puts what was probably meant on the prompt:\n>\n> ```run\n> ")
                .append(meant)
                .append("\n> ```"));
    screen.remark(text.toString());
  }
}
