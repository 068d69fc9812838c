/**
 * The kernel's part of the simulation: what a change of the network brings about by itself. {@link
 * org.nslab.simulation.kernel.Kernel} holds the state; the other classes are the parts of Linux
 * that change it.
 */
@NullMarked
package org.nslab.simulation.kernel;

import org.jspecify.annotations.NullMarked;
