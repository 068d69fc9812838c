/** The lab on the real Linux kernel, inside a sandbox of namespaces of its own. */
@NullMarked
package org.nslab.lab.kernel;

import org.jspecify.annotations.NullMarked;
