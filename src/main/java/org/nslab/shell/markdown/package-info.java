/** Markdown as lines for a terminal of any width. */
@NullMarked
package org.nslab.shell.markdown;

import org.jspecify.annotations.NullMarked;
