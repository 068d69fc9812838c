/**
 * Finds causes: each {@link org.nslab.diagnosis.examination.Examiner} knows some of them, and looks
 * at where a trace ended and at the state around it.
 */
@NullMarked
package org.nslab.diagnosis.examination;

import org.jspecify.annotations.NullMarked;
