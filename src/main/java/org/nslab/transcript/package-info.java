/**
 * Transcripts: asciicast recordings of what was typed and shown, written and read.
 *
 * <p>A {@link org.nslab.transcript.TranscriptFolder} makes the file of a new attempt and a {@link
 * org.nslab.transcript.TranscriptWriter} adds {@link org.nslab.transcript.Event}s to it; what
 * happened in the lesson is a {@link org.nslab.transcript.LessonEvent}. A {@link
 * org.nslab.transcript.TranscriptReader} reads such files, whoever wrote them; a {@link
 * org.nslab.transcript.Player} shows them through a {@link org.nslab.transcript.ScreenFilter}.
 */
@NullMarked
package org.nslab.transcript;

import org.jspecify.annotations.NullMarked;
