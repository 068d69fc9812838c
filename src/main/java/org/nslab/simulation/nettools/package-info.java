/** {@code arp} and {@code route} of net-tools 2.10. */
@NullMarked
package org.nslab.simulation.nettools;

import org.jspecify.annotations.NullMarked;
