/** The files of the simulated lab: its own, and those by which Linux shows the network. */
@NullMarked
package org.nslab.simulation.files;

import org.jspecify.annotations.NullMarked;
