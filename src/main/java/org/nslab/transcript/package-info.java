/** Transcripts: asciicast recordings of what was typed and shown, written and read. */
@NullMarked
package org.nslab.transcript;

import org.jspecify.annotations.NullMarked;
