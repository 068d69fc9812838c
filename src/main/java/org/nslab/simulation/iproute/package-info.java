/**
 * {@code ip} and {@code bridge} as iproute2 6.1 has them: arguments are read in its order, as the
 * texts of its errors depend on it, and answers are printed as it prints them.
 */
@NullMarked
package org.nslab.simulation.iproute;

import org.jspecify.annotations.NullMarked;
