/**
 * The small programs that lines of shell are made of: {@code grep}, {@code cat}, {@code sort} and
 * the like.
 */
@NullMarked
package org.nslab.simulation.text;

import org.jspecify.annotations.NullMarked;
