/**
 * Reads the state of the real kernel's network by what its tools print: {@code ip}, {@code bridge},
 * {@code nft}, {@code iptables} and {@code ss}, in JSON where they can. Nothing here changes it.
 */
@NullMarked
package org.nslab.lab.kernel.reading;

import org.jspecify.annotations.NullMarked;
