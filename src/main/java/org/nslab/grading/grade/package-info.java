/** Grades: what a student's attempts are worth by the rules of the course, and a class of them. */
@NullMarked
package org.nslab.grading.grade;

import org.jspecify.annotations.NullMarked;
