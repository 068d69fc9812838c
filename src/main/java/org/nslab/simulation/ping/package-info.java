/**
 * {@code ping} of iputils 20221126: its options, and what it prints of what a packet's walk met.
 */
@NullMarked
package org.nslab.simulation.ping;

import org.jspecify.annotations.NullMarked;
