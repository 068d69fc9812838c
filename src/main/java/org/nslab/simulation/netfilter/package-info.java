/**
 * The firewall's commands: {@code iptables} 1.8.9 of the nf_tables back end, {@code nft} 1.0.6 and
 * {@code conntrack} 1.4.7. They change the rules of a namespace, and print them as the tools do.
 */
@NullMarked
package org.nslab.simulation.netfilter;

import org.jspecify.annotations.NullMarked;
