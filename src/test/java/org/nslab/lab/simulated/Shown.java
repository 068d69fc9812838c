package org.nslab.lab.simulated;

/**
 * What two kernels may print differently: how long an answer took, how fresh a neighbour is, and
 * whether an address is still being looked for duplicates. Everything else must be the same.
 */
final class Shown {

  private Shown() {}

  static String of(String text) {
    return text.replaceAll("time=[0-9.]+ ms", "time=T ms")
        .replaceAll("time [0-9]+ms", "time Tms")
        .replaceAll(
            "(?m)^rtt min/avg/max/mdev = [0-9.]+/[0-9.]+/[0-9.]+/[0-9.]+ ms(, pipe [0-9]+)?$",
            "rtt")
        .replaceAll("(?m)(lladdr [0-9a-f:]{17}) (REACHABLE|STALE|DELAY|PROBE) $", "$1 KNOWN ")
        .replaceAll("scope (link|global) (dadfailed )?tentative ", "scope $1 $2")
        .replaceAll("\"tentative\":true,", "");
  }
}
