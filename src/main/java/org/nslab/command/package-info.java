/**
 * The one grammar of commands: the parse of a line, its canonical form, completion, explanations.
 */
@NullMarked
package org.nslab.command;

import org.jspecify.annotations.NullMarked;
