package org.nslab.lab.kernel.reading;

/**
 * A namespace that is to be read.
 *
 * @param id how the state calls it, see {@link org.nslab.network.NamespaceId}
 * @param file what {@code nsenter} opens; empty for the host, where the reader is
 * @param order as {@link org.nslab.network.Namespace#order}
 */
record Target(String id, String file, int order) {

  /** The file as a word of shell. */
  String quotedFile() {
    return "'" + file.replace("'", "'\\''") + "'";
  }
}
