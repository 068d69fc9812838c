/** Lessons: Markdown to lesson, and lint. */
@NullMarked
package org.nslab.lesson;

import org.jspecify.annotations.NullMarked;
