/**
 * Maps as text that other programs draw or read: Mermaid, DOT and JSON. Names come from outside, so
 * each of these escapes by its own language's rules whatever could be more than text there.
 */
@NullMarked
package org.nslab.diagram.markup;

import org.jspecify.annotations.NullMarked;
