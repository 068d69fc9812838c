package org.nslab.transcript;

import java.time.Duration;

/**
 * An event of a transcript and when it was.
 *
 * @param time since the transcript began; never negative. Times rise in what nslab writes, but need
 *     not in a file from elsewhere
 * @param event what was
 */
public record TimedEvent(Duration time, Event event) {}
