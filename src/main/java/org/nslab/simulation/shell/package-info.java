/**
 * The shell of the simulated lab: as much of {@code man 1 bash} as its lessons and scripts use. It
 * knows nothing of networks: programs and files are given to it.
 */
@NullMarked
package org.nslab.simulation.shell;

import org.jspecify.annotations.NullMarked;
