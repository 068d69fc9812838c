/** Commands that mend a network, each with what it does to a state. */
@NullMarked
package org.nslab.diagnosis.repair;

import org.jspecify.annotations.NullMarked;
