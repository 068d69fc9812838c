package org.nslab.lesson;

import java.util.List;

/**
 * A plausible wrong try at a step, for lint to type: it must not pass the step.
 *
 * @param line where its block begins, from 1
 * @param script what a learner may type
 * @param answers pieces of text that the tutor's answer must contain, case aside
 */
public record WrongTry(int line, String script, List<String> answers) {

  private static final String ANSWER = "=>";

  /** Copies the list. */
  public WrongTry {
    answers = List.copyOf(answers);
  }

  /** Reads a block: lines that begin with {@code =>} are answers, all others commands. */
  static WrongTry of(Block block) {
    List<String> lines = block.text().lines().map(String::strip).toList();
    return new WrongTry(
        block.line(),
        String.join("\n", lines.stream().filter(line -> !line.startsWith(ANSWER)).toList()),
        lines.stream()
            .filter(line -> line.startsWith(ANSWER))
            .map(line -> line.substring(ANSWER.length()).strip())
            .toList());
  }
}
