package org.nslab.check;

/** A namespace knows the MAC address that belongs to an address. */
record NeighbourKnown(String address, String namespace) implements Check {}
