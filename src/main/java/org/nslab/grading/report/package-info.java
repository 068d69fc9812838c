/** Grades, told: for people, for learning platforms, for other programs. */
@NullMarked
package org.nslab.grading.report;

import org.jspecify.annotations.NullMarked;
