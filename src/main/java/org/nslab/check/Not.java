package org.nslab.check;

/** The opposite of a statement. */
record Not(Check check) implements Check {}
