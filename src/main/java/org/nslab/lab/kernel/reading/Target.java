package org.nslab.lab.kernel.reading;

import org.jspecify.annotations.Nullable;

/**
 * A namespace that is to be read.
 *
 * @param id how the state calls it, see {@link org.nslab.network.NamespaceId}
 * @param file where the reader finds it; empty for the host, where the reader is
 */
record Target(String id, String file) {

  // The methods that a record has by itself are made when they are first called, which takes ten
  // milliseconds of the start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Target target && id.equals(target.id) && file.equals(target.file);
  }

  @Override
  public int hashCode() {
    return 31 * id.hashCode() + file.hashCode();
  }
}
