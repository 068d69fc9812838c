package org.nslab.check;

import java.util.Optional;

/** An interface is a port of a bridge; of this one, where one is named. */
record LinkHasMaster(LinkName link, Optional<String> master) implements Check {}
