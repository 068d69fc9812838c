package org.nslab.check;

/** An interface of this name is in this namespace. */
record LinkExists(LinkName link) implements Check {}
