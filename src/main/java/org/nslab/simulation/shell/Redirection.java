package org.nslab.simulation.shell;

/**
 * Sends a descriptor elsewhere.
 *
 * @param descriptor 0, 1 or 2; -1 for 1 and 2 together
 * @param operator such as {@code >}, {@code >>}, {@code <}, {@code >&}, {@code <<<}, {@code <<}
 * @param target a word, as it stands in the line
 */
record Redirection(int descriptor, String operator, String target) {}
