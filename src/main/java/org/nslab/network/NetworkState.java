package org.nslab.network;

/** A network at one moment. */
public record NetworkState() {}
