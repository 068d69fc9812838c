/** The prompt and its built-in commands. */
@NullMarked
package org.nslab.shell;

import org.jspecify.annotations.NullMarked;
