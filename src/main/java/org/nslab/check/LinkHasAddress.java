package org.nslab.check;

import java.util.Optional;

/**
 * An interface holds an address; any where none is named, with any prefix length where none is
 * given.
 */
record LinkHasAddress(LinkName link, Optional<String> address) implements Check {}
