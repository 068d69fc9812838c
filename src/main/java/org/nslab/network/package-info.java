/**
 * The one network state: namespaces, interfaces, addresses, routes, neighbours, as immutable
 * values.
 */
@NullMarked
package org.nslab.network;

import org.jspecify.annotations.NullMarked;
