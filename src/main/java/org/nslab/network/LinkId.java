package org.nslab.network;

/**
 * An interface by what never changes while it stays where it is.
 *
 * @param namespace the id of its namespace, see {@link Namespace}
 * @param index its number there, from 1
 */
public record LinkId(String namespace, int index) {}
