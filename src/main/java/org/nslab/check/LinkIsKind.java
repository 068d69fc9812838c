package org.nslab.check;

/** An interface is of a kind, such as {@code bridge}, as {@code ip -d link} names it. */
record LinkIsKind(LinkName link, String kind) implements Check {}
