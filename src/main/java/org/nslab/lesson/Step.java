package org.nslab.lesson;

import java.util.List;
import java.util.Locale;
import org.nslab.check.Statement;

/**
 * One step of a lesson: something to do, or a question.
 *
 * @param heading its title, as plain text
 * @param line where the heading stands, from 1
 * @param text Markdown for the learner, without the heading and without what is not for their eyes
 * @param run what the learner is asked to type; empty where they must find it out
 * @param setup shell lines that the tutor runs unseen as the step begins
 * @param faults shell lines that the tutor runs unseen after the setup, to break something
 * @param solution shell lines that pass the step; empty for a step of questions only
 * @param checks statements that must all hold for the step to be passed
 * @param hints Markdown, from a nudge to nearly the answer
 * @param wrongTries what lint must see fail
 * @param quizzes questions that must be answered to pass the step
 * @param done Markdown, said when the step is passed; empty where the author wrote nothing
 */
public record Step(
    String heading,
    int line,
    String text,
    List<Block> run,
    List<Block> setup,
    List<Block> faults,
    List<Block> solution,
    List<Statement> checks,
    List<Block> hints,
    List<WrongTry> wrongTries,
    List<Quiz> quizzes,
    String done) {

  /** Copies the lists. */
  public Step {
    run = List.copyOf(run);
    setup = List.copyOf(setup);
    faults = List.copyOf(faults);
    solution = List.copyOf(solution);
    checks = List.copyOf(checks);
    hints = List.copyOf(hints);
    wrongTries = List.copyOf(wrongTries);
    quizzes = List.copyOf(quizzes);
  }

  /**
   * What progress and transcripts call the step: its heading in small letters, what is neither a
   * letter nor a digit as a hyphen, such as {@code see-the-list}.
   */
  public String id() {
    String words = heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return words.replaceAll("^-|-$", "");
  }

  /** The lines that pass the step, one block after the other. */
  public String solutionScript() {
    return script(solution);
  }

  /** What the tutor runs as the step begins: the setup, then the faults. */
  public String openingScript() {
    return (script(setup) + "\n" + script(faults)).strip();
  }

  private static String script(List<Block> blocks) {
    return String.join("\n", blocks.stream().map(Block::text).toList());
  }
}
