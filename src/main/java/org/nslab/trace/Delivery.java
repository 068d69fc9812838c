package org.nslab.trace;

import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.trace.packet.Packet;

/**
 * A packet that has come to where it is taken in.
 *
 * @param namespace where
 * @param link by which interface
 * @param packet as it is there
 */
record Delivery(Namespace namespace, Link link, Packet packet) {}
