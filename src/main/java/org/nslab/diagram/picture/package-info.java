/**
 * What there is to draw of a network, before anybody decides where: boxes, the devices in them, the
 * cables between those, and a packet's way. {@link org.nslab.diagram.picture.Picture#of} makes it.
 * All its texts are safe to show: names come from outside, and {@link
 * org.nslab.diagram.picture.Visible} has taken out of them what could steer a terminal.
 */
@NullMarked
package org.nslab.diagram.picture;

import org.jspecify.annotations.NullMarked;
