package org.nslab.lesson;

import java.util.ArrayList;
import java.util.List;
import org.nslab.check.CheckReader;
import org.nslab.check.CheckSyntaxException;
import org.nslab.check.Statement;

/** Turns a section into a step, and says what it lacks. */
final class StepReader {

  private final Section section;
  private final Problems problems;

  private StepReader(Section section, Problems problems) {
    this.section = section;
    this.problems = problems;
  }

  static Step read(Section section, Problems problems) {
    return new StepReader(section, problems).read();
  }

  private Step read() {
    List<Block> run = section.blocks(Fence.RUN);
    List<Block> solution = section.blocks(Fence.SOLUTION);
    Step step =
        new Step(
            section.heading(),
            section.line(),
            section.text(),
            run,
            section.blocks(Fence.SETUP),
            section.blocks(Fence.BREAK),
            solution.isEmpty() ? run : solution,
            checks(),
            section.blocks(Fence.HINT),
            section.blocks(Fence.WRONG).stream().map(WrongTry::of).toList(),
            section.blocks(Fence.QUIZ).stream()
                .map(block -> QuizReader.read(block, problems))
                .toList(),
            String.join("\n\n", section.blocks(Fence.DONE).stream().map(Block::text).toList()));
    judge(step);
    return step;
  }

  private List<Statement> checks() {
    List<Statement> checks = new ArrayList<>();
    for (Block block : section.blocks(Fence.CHECK)) {
      List<String> lines = block.text().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        read(lines.get(i), block.line() + i, checks);
      }
    }
    return checks;
  }

  private void read(String text, int line, List<Statement> checks) {
    if (text.isBlank() || text.strip().startsWith("#")) {
      return;
    }
    try {
      checks.add(new Statement(line, text.strip(), CheckReader.read(text)));
    } catch (CheckSyntaxException e) {
      problems.add(line, "Column " + e.column() + ": " + e.getMessage());
    }
  }

  private void judge(Step step) {
    boolean asksForSomething = !section.blocks(Fence.CHECK).isEmpty() || !step.quizzes().isEmpty();
    if (!asksForSomething) {
      problems.add(
          step.line(),
          "The step '"
              + step.heading()
              + "' asks for nothing: it needs a ```check block that says when it is passed,"
              + " or a ```quiz block.");
    }
    if (!section.blocks(Fence.CHECK).isEmpty() && step.solution().isEmpty()) {
      problems.add(
          step.line(),
          "The step '"
              + step.heading()
              + "' has checks but no commands that pass them: it needs a ```run or a ```solution"
              + " block.");
    }
    for (WrongTry wrong : step.wrongTries()) {
      if (wrong.script().isBlank()) {
        problems.add(
            wrong.line(), "A 'wrong' block needs a command, and lines '=> text' for the answer.");
      }
    }
  }
}
