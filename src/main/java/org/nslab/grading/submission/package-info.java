/** What was handed in, and by whom: files, folders and archives, held against the roster. */
@NullMarked
package org.nslab.grading.submission;

import org.jspecify.annotations.NullMarked;
