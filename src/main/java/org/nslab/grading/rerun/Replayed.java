package org.nslab.grading.rerun;

import java.time.Duration;

/** What came of a part of a transcript when it was run again. Steps are numbered from 1. */
public sealed interface Replayed {

  /** The step that the lab was at. */
  int step();

  /** Whether the lab shows what the transcript claims. */
  boolean agrees();

  /**
   * A line was run.
   *
   * @param line as the transcript has it
   * @param recorded the exit code in the transcript, or -1 where the line ended the shell
   * @param now the exit code in the lab, likewise
   */
  record Line(int step, String line, int recorded, int now) implements Replayed {

    @Override
    public boolean agrees() {
      return recorded == now;
    }
  }

  /**
   * The transcript says that a step was passed.
   *
   * @param heading the step's
   * @param look what the lab shows at that place
   * @param at the transcript's time
   */
  record Passed(int step, String heading, Look look, Duration at) implements Replayed {

    @Override
    public boolean agrees() {
      return look.holds();
    }
  }

  /**
   * A step was left, or the transcript ended in it, and something was typed since it was looked at
   * last.
   *
   * @param heading the step's
   * @param look what the lab shows at that place
   * @param at the transcript's time
   */
  record Left(int step, String heading, Look look, Duration at) implements Replayed {

    @Override
    public boolean agrees() {
      return !look.holds();
    }
  }

  /**
   * Help was given, so the transcript says.
   *
   * @param solution whether it was the whole solution and not a hint
   */
  record Helped(int step, boolean solution) implements Replayed {

    @Override
    public boolean agrees() {
      return true;
    }
  }
}
