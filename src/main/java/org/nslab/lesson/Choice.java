package org.nslab.lesson;

/**
 * One answer of a quiz.
 *
 * @param text what is offered
 * @param right whether it is correct
 * @param reply what the tutor says to who chooses it; empty where the author wrote nothing
 */
public record Choice(String text, boolean right, String reply) {}
