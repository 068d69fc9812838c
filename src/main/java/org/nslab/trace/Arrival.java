package org.nslab.trace;

import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.packet.Frame;

/**
 * A frame that an interface has taken in.
 *
 * @param namespace where
 * @param link by which interface
 * @param frame what
 * @param seen the packet in it, where the firewall has seen it already on a bridge
 */
record Arrival(Namespace namespace, Link link, Frame frame, @Nullable Passing seen) {}
