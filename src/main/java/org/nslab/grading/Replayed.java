package org.nslab.grading;

import java.util.List;

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
   * @param agrees whether its checks hold and its questions were answered rightly
   * @param missing what is there instead, in sentences
   */
  record Passed(int step, String heading, boolean agrees, List<String> missing)
      implements Replayed {

    /** Copies the list. */
    public Passed {
      missing = List.copyOf(missing);
    }
  }
}
