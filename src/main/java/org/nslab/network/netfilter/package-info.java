/**
 * The rules of the firewall: those of iptables, whichever back end keeps them, and native ones of
 * nft, in one model. A ruleset has tables, these have chains, and these have rules.
 */
@NullMarked
package org.nslab.network.netfilter;

import org.jspecify.annotations.NullMarked;
