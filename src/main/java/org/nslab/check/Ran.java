package org.nslab.check;

/** The learner typed a command since the step began, in whatever spelling. */
record Ran(String command, boolean successfully) implements Check {}
