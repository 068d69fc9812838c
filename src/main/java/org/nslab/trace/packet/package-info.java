/** What travels: packets and the frames that carry them. */
@NullMarked
package org.nslab.trace.packet;

import org.jspecify.annotations.NullMarked;
