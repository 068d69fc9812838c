/** What can be wrong, and what shows it. */
@NullMarked
package org.nslab.diagnosis.cause;

import org.jspecify.annotations.NullMarked;
