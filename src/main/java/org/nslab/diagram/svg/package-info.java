/**
 * Maps as SVG. {@code Graph} says to Eclipse's layout kernel (ELK) what there is, ELK says where
 * all of it goes, and {@code Writing} writes it down. {@link org.nslab.diagram.svg.SvgMap} is where
 * to begin.
 */
@NullMarked
package org.nslab.diagram.svg;

import org.jspecify.annotations.NullMarked;
