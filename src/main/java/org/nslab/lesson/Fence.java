package org.nslab.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fenced blocks that mean something to the tutor, by the first word of their info string. */
enum Fence {
  /** What the learner is asked to type. */
  RUN(true),
  /** A sample of what a command prints. */
  OUTPUT(true),
  /** Run by the tutor when the step begins, to build what the step needs. */
  SETUP(false),
  /** Run by the tutor when the step begins, after the setup, to put in the faults. */
  BREAK(false),
  /** Statements that must hold for the step to be passed. */
  CHECK(false),
  /** Help, in order, from a nudge to nearly the answer. */
  HINT(false),
  /** Commands that pass the step, where they are not those of the run blocks. */
  SOLUTION(false),
  /** A plausible wrong try and what the tutor must answer. */
  WRONG(false),
  /** A question with answers to choose from. */
  QUIZ(false),
  /** What the tutor says when the step is passed. */
  DONE(false);

  private final boolean shown;

  Fence(boolean shown) {
    this.shown = shown;
  }

  /** Whether the block is part of the text that the learner reads. */
  boolean shown() {
    return shown;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Fence::word).toList();
  }

  static Optional<Fence> of(String word) {
    return Arrays.stream(values()).filter(fence -> fence.word().equals(word)).findFirst();
  }
}
