package org.nslab.grading.course;

import java.time.Instant;
import java.util.Optional;

/**
 * What a course says of a lesson.
 *
 * @param id the lesson's
 * @param weight how much it counts beside the others, more than 0
 * @param due when it is to be handed in
 * @param pass the percentage that must be reached in this lesson; 0 where nothing is asked
 */
public record LessonRule(String id, double weight, Optional<Instant> due, double pass) {}
