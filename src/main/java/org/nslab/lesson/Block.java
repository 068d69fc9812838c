package org.nslab.lesson;

/**
 * The text of a fenced block and where it stands.
 *
 * @param line the line of its first line of text, from 1
 * @param text without a newline at the end
 */
public record Block(int line, String text) {}
