/** What transcripts are worth: their commands run again, their checks looked at. */
@NullMarked
package org.nslab.grading;

import org.jspecify.annotations.NullMarked;
