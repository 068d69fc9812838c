package org.nslab.command;

/**
 * A stretch of a line that is of one sort.
 *
 * @param start where it begins, in characters from 0
 * @param end where it ends, exclusive
 * @param role what it is
 */
public record Span(int start, int end, Role role) {}
