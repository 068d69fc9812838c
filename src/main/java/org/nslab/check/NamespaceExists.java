package org.nslab.check;

/** The lab has a namespace of this name. */
record NamespaceExists(String namespace) implements Check {}
