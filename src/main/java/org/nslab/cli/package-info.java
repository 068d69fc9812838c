/** The command line: entry points and options. */
@NullMarked
package org.nslab.cli;

import org.jspecify.annotations.NullMarked;
