/** A private network to type commands into: run a line, take a snapshot, begin anew, close. */
@NullMarked
package org.nslab.lab;

import org.jspecify.annotations.NullMarked;
