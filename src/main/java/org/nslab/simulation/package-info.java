/**
 * The simulated kernel and its commands. {@link org.nslab.simulation.Simulation} is where to begin:
 * it takes a network state and lines of shell, and has the state that they lead to.
 */
@NullMarked
package org.nslab.simulation;

import org.jspecify.annotations.NullMarked;
