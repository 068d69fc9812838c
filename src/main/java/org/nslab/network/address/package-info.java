/** Addresses as values: IPv4 and IPv6, prefixes, MAC addresses. */
@NullMarked
package org.nslab.network.address;

import org.jspecify.annotations.NullMarked;
