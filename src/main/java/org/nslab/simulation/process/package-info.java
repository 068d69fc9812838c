/**
 * Processes of the simulated machine, the namespaces that they are in, and the programs for them.
 */
@NullMarked
package org.nslab.simulation.process;

import org.jspecify.annotations.NullMarked;
