/** A transcript, graded: what its run in a lab showed, and what is to be said of it. */
@NullMarked
package org.nslab.grading.attempt;

import org.jspecify.annotations.NullMarked;
