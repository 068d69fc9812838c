package org.nslab.network.netfilter;

import java.util.Optional;

/**
 * A named set of a table.
 *
 * @param name without the at sign
 * @param type such as {@code ipv4_addr}
 * @param elements what is in it; empty where it holds nothing, or what is not understood
 * @param text as {@code nft list} prints its elements
 */
public record NamedSet(String name, String type, Optional<Values> elements, String text) {}
