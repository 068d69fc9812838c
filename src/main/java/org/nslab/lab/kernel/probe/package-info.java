/**
 * Says whether the kernel lab works on this machine, what keeps it from working, and the remedy.
 */
@NullMarked
package org.nslab.lab.kernel.probe;

import org.jspecify.annotations.NullMarked;
