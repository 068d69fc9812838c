package org.nslab.check;

/** A TCP connection from a namespace to an address and port is accepted. */
record TcpWorks(String from, String address, int port) implements Check {}
