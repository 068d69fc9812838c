/** A learner's way through a lesson: steps, checks, hints, progress. */
@NullMarked
package org.nslab.tutor;

import org.jspecify.annotations.NullMarked;
