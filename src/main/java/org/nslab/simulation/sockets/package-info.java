/** Programs that connect over TCP, or wait for connections: curl, nc, ss, and the lab's greeter. */
@NullMarked
package org.nslab.simulation.sockets;

import org.jspecify.annotations.NullMarked;
