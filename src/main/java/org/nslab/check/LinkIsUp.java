package org.nslab.check;

/** An interface is set up, or set down (the flag that {@code ip link set} changes). */
record LinkIsUp(LinkName link, boolean up) implements Check {}
