package org.nslab.check;

/** An interface has this MTU, in bytes. */
record LinkHasMtu(LinkName link, int mtu) implements Check {}
