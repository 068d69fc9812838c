package org.nslab.shell;

/**
 * How much `why` may tell.
 *
 * @param allowsWhy false in an exam
 * @param givesTiers whether it tells a little at a time, so that the learner can find out alone
 */
record WhyRules(boolean allowsWhy, boolean givesTiers) {}
