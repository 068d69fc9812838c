/**
 * A network as a picture. {@link org.nslab.diagram.MapFormat} is where to begin: it draws a {@link
 * org.nslab.diagram.picture.Picture} as text for the terminal, SVG, Mermaid, DOT or JSON.
 */
@NullMarked
package org.nslab.diagram;

import org.jspecify.annotations.NullMarked;
