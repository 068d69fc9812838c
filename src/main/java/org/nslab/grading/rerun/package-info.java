/** Transcripts run again: their commands in a fresh lab, their steps looked at. */
@NullMarked
package org.nslab.grading.rerun;

import org.jspecify.annotations.NullMarked;
