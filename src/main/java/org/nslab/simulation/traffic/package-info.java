/**
 * Packets that the programs send through the simulated network, and what the kernels on their way
 * remember of them: neighbours, connections, counters.
 */
@NullMarked
package org.nslab.simulation.traffic;

import org.jspecify.annotations.NullMarked;
