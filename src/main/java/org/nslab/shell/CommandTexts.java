package org.nslab.shell;

import org.nslab.command.Candidate;
import org.nslab.command.Completion;
import org.nslab.command.Explanation;

/** What {@code explain} and {@code complete} say, for people. */
public final class CommandTexts {

  private static final int WIDEST_VALUE = 30;

  private CommandTexts() {}

  /** Markdown: the words with their meanings, what is wrong, and the manual to read on. */
  public static String explanation(Explanation explanation) {
    StringBuilder text = new StringBuilder();
    explanation
        .words()
        .forEach(
            word ->
                text.append("- ")
                    .append(code(word.word()))
                    .append(": ")
                    .append(word.meaning())
                    .append('\n'));
    explanation
        .correction()
        .ifPresent(
            correction -> {
              text.append("\n**").append(correction.problem().sentence()).append("**\n");
              correction
                  .corrected()
                  .ifPresent(
                      meant ->
                          text.append("\nThis was probably meant:\n\n```run\n")
                              .append(meant)
                              .append("\n```\n"));
            });
    if (!explanation.manuals().isEmpty()) {
      text.append("\nTo read on: ").append(String.join(", ", explanation.manuals())).append(".\n");
    }
    return text.toString();
  }

  private static String code(String word) {
    return word.indexOf('`') >= 0 ? word : "`" + word + "`";
  }

  /** A candidate a line, with its description. */
  public static String candidates(Completion completion) {
    int width =
        completion.candidates().stream().mapToInt(one -> one.value().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Candidate one : completion.candidates()) {
      text.append(one.value());
      if (!one.description().isEmpty()) {
        int gap = Math.min(width, WIDEST_VALUE) - one.value().length();
        text.append(" ".repeat(Math.max(0, gap))).append("  ").append(one.description());
      }
      text.append('\n');
    }
    return text.toString();
  }
}
