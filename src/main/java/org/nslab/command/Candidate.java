package org.nslab.command;

/**
 * Something that may stand at the cursor.
 *
 * @param value the whole word
 * @param description what it is, in a few words
 */
public record Candidate(String value, String description) {}
