package org.nslab.check;

/**
 * One line of a check block.
 *
 * @param line where it stands in its file, from 1
 * @param text as the author wrote it
 * @param check what it means
 */
public record Statement(int line, String text, Check check) {}
