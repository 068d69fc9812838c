package org.nslab.lesson;

import java.time.Duration;
import java.util.List;
import org.nslab.check.Examination;
import org.nslab.check.LabObservation;
import org.nslab.check.TypedCommand;
import org.nslab.lab.Captured;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/** A lab in which a lesson is tried: the lab is brought to a step, typed into, and looked at. */
final class Stage {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Lab lab;

  Stage(Lab lab) {
    this.lab = lab;
  }

  /** Runs blocks unseen, which must not fail unseen. */
  void build(List<Block> blocks, Problems problems) throws LabException {
    for (Block block : blocks) {
      Captured captured = lab.capture("set -e\n" + block.text(), LIMIT);
      if (!captured.succeeded()) {
        problems.add(
            block.line(),
            "What the tutor runs here fails: " + captured.error().strip().replaceAll("\\R", " "));
      }
    }
  }

  /** Looks at a step's checks before anything was typed. */
  Examination look(Step step) throws LabException {
    return examine(step, List.of());
  }

  /** Types lines as a learner would, and looks at a step's checks. */
  Examination lookAfter(Step step, String script) throws LabException {
    return lookAfter(step, List.of(), script);
  }

  /** The same after scripts that are run unseen; how they end does not matter. */
  Examination lookAfter(Step step, List<String> unseen, String script) throws LabException {
    return examine(step, new Typing(script).in(lab, String.join("\n", unseen), LIMIT));
  }

  private Examination examine(Step step, List<TypedCommand> typed) throws LabException {
    return Examination.of(step.checks(), LabObservation.of(lab, typed));
  }
}
