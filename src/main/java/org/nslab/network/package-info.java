/**
 * The one network state: namespaces, interfaces, addresses, routes, neighbours, settings and
 * firewall rules, as immutable values. {@link org.nslab.network.NetworkState} is where to begin.
 * Copies share what did not change, so that a change costs little in a network of any size.
 */
@NullMarked
package org.nslab.network;

import org.jspecify.annotations.NullMarked;
