package org.nslab.check;

import java.util.Optional;

/**
 * The main table has a route to a destination, by this next hop and interface where they are named.
 */
record RouteExists(
    String namespace, String destination, Optional<String> via, Optional<String> device)
    implements Check {}
