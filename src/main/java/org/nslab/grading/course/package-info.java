/** The rules of a course: its lessons, what they weigh, and what is taken off. */
@NullMarked
package org.nslab.grading.course;

import org.jspecify.annotations.NullMarked;
