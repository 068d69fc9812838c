package org.nslab.trace;

import org.nslab.network.Namespace;
import org.nslab.trace.packet.Packet;

/**
 * A packet that has come to where it is taken in.
 *
 * @param namespace where
 * @param packet as it is there
 */
record Delivery(Namespace namespace, Packet packet) {}
