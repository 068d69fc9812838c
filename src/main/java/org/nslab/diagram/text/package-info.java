/**
 * Maps for the terminal. {@link org.nslab.diagram.text.TextMap} is where to begin.
 *
 * <p>The way from a picture to lines: {@code Components} are drawn each for itself. {@code Plan}
 * gives each box a column, so that cables run only between neighbouring columns or within one.
 * {@code Sheet} is what is written into a box. {@code Placement} gives each row its height, so that
 * most cables are straight; {@code Rails} finds lanes for the others. {@code Drawing} puts it all
 * on a {@code Canvas}, and {@code Shelves} puts the components beside and below each other.
 */
@NullMarked
package org.nslab.diagram.text;

import org.jspecify.annotations.NullMarked;
