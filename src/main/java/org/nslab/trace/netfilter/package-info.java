/** What a firewall does to a packet: chains in order, connection tracking, address translation. */
@NullMarked
package org.nslab.trace.netfilter;

import org.jspecify.annotations.NullMarked;
