/** The lab on the simulated kernel, which runs wherever Java does. */
@NullMarked
package org.nslab.lab.simulated;

import org.jspecify.annotations.NullMarked;
