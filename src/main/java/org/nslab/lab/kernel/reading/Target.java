package org.nslab.lab.kernel.reading;

/**
 * A namespace that is to be read.
 *
 * @param id how the state calls it, see {@link org.nslab.network.NamespaceId}
 * @param file where the reader finds it; empty for the host, where the reader is
 */
record Target(String id, String file) {}
