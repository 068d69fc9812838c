/** Where a packet goes: rules, tables, next hops, and the address that it gets on the way. */
@NullMarked
package org.nslab.trace.routing;

import org.jspecify.annotations.NullMarked;
