package org.nslab.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The attempts to mend a line that did not mend all of it: how far did each get? */
final class Progress {

  /** Attempts to go on with. */
  private static final int MOST = 3;

  private final Existence existence;
  private final String line;
  private final Problem problem;
  private final List<Step> steps = new ArrayList<>();
  private Optional<String> nearly = Optional.empty();

  /**
   * An attempt.
   *
   * @param stage what sort of problem is left; a higher one is further from a right line
   * @param remaining how much of the line lies behind the problem
   */
  private record Step(String line, int stage, int remaining) {

    private boolean isFurtherThan(Step other) {
      return stage != other.stage ? stage < other.stage : remaining < other.remaining;
    }
  }

  Progress(Existence existence, String line, Problem problem) {
    this.existence = existence;
    this.line = line;
    this.problem = problem;
  }

  /** Looks at a line of which only a part is mended. */
  void look(String candidate, Problem rest, Mistake mistake) {
    if (nearly.isEmpty() && isNearly(rest, mistake)) {
      nearly = Optional.of(candidate);
    }
    Step step = step(candidate, rest);
    if (step.isFurtherThan(step(line, problem))) {
      steps.add(step);
    }
  }

  /** The lines to go on with, the best first. */
  List<String> furthest() {
    return steps.stream()
        .sorted(Comparator.comparingInt(Step::stage).thenComparingInt(Step::remaining))
        .map(Step::line)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** What to offer where no line is right in all: its words are, or what its end lacks is not. */
  Optional<String> nearly() {
    return nearly;
  }

  private boolean isNearly(Problem rest, Mistake mistake) {
    boolean misplaced =
        problem.kind() != Problem.Kind.MISSING && problem.kind() != Problem.Kind.STATE;
    boolean slip = mistake.isSlip() && misplaced && rest.kind() == Problem.Kind.STATE;
    // What is missing at the end only the user knows, who goes on typing there.
    boolean unfinished =
        mistake.isMisplacement()
            && rest.kind() == Problem.Kind.MISSING
            && problem.kind() != Problem.Kind.MISSING;
    return slip || unfinished;
  }

  private Step step(String text, Problem rest) {
    return new Step(text, stage(text, rest), text.length() - rest.start());
  }

  /** The grammar comes before the names, and a name that is elsewhere is nearly right. */
  private int stage(String text, Problem rest) {
    if (rest.kind() != Problem.Kind.STATE) {
      return 2;
    }
    return existence.elsewhere(text.substring(rest.start(), rest.end())).isEmpty() ? 1 : 0;
  }
}
