package org.nslab.check;

/** An interface is up and so is what is at the other end of its cable. */
record LinkHasCarrier(LinkName link) implements Check {}
