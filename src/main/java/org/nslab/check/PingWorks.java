package org.nslab.check;

/** A ping from a namespace to an address is answered. */
record PingWorks(String from, String to) implements Check {}
