package org.nslab.grading.likeness;

import java.util.List;

/**
 * What somebody typed in a lesson.
 *
 * @param student their id
 * @param lines the numbers that stand for their lines
 */
record History(String student, List<Integer> lines) {}
