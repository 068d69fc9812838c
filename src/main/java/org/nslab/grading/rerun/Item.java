package org.nslab.grading.rerun;

/**
 * One thing that a step asks for: a statement or a question.
 *
 * @param asked the statement as its author wrote it, or which question
 * @param holds whether it is so
 * @param fact what is there, in a sentence; empty where nobody looked, as something else was
 *     missing
 */
public record Item(String asked, boolean holds, String fact) {}
