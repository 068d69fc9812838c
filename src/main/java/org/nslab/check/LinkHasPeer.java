package org.nslab.check;

import java.util.Optional;

/** An interface is one end of a veth pair; the other end is this one, where one is named. */
record LinkHasPeer(LinkName link, Optional<LinkName> peer) implements Check {}
