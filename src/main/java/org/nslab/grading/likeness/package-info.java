/** Histories of commands compared: which are nearly the same, apart from the values drawn. */
@NullMarked
package org.nslab.grading.likeness;

import org.jspecify.annotations.NullMarked;
