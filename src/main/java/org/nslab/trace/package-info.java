/**
 * A packet's walk through a {@link org.nslab.network.NetworkState}, as the kernel does it. {@link
 * org.nslab.trace.Tracer} is where to begin; what it returns is a {@link org.nslab.trace.Trace}.
 *
 * <p>One class a stage, in the order of the way: {@code Sender} (the first route and source
 * address), {@code Egress} (the way out of a namespace), {@code Resolver} (whose MAC address),
 * {@code Segment} (cables, bridges, VLANs, overlays), {@code Ingress} (the way in), {@code
 * Forwarder}, {@code Receiver}.
 *
 * <p>Left out: fragments are not cut up but walked as one packet of the link's length; multicast,
 * except for neighbour discovery; IPsec; traffic control; tunnels of IP in IP; programs in the
 * kernel (BPF). Whatever depends on time is taken as it is at this moment, so that a bridge port
 * that still listens stays so.
 */
@NullMarked
package org.nslab.trace;

import org.jspecify.annotations.NullMarked;
