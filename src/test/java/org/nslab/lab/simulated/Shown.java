package org.nslab.lab.simulated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What two kernels may print differently: how long an answer took, the time of day, how fresh a
 * neighbour is, whether an address is still being looked for duplicates, and numbers that they draw
 * for connections. Everything else must be the same.
 */
final class Shown {

  private Shown() {}

  static String of(String text) {
    return connections(text)
        .replaceAll("time=[0-9.]+ ms", "time=T ms")
        .replaceAll("time [0-9]+ms", "time Tms")
        .replaceAll(
            "(?m)^rtt min/avg/max/mdev = [0-9.]+/[0-9.]+/[0-9.]+/[0-9.]+ ms(, pipe [0-9]+)?$",
            "rtt")
        .replaceAll("(?m)(lladdr [0-9a-f:]{17}) (REACHABLE|STALE|DELAY|PROBE) $", "$1 KNOWN ")
        .replaceAll("scope (link|global) (dadfailed )?tentative ", "scope $1 $2")
        .replaceAll("\"tentative\":true,", "")
        .replaceAll("(?m)^[0-9:]{8}\\.[0-9]{6} IP ", "TIME IP ")
        .replaceAll("(ICMP echo [a-z]+), id [0-9]+, seq [0-9]+,", "$1, id N, seq N,")
        .replaceAll("(?m)^[0-9]+ packets? received by filter$", "N packets received by filter")
        .replaceAll("(?m)^(# (Generated|Completed) .*) on .*$", "$1 on DATE")
        .replaceAll("(?m)^(curl: .*) after [0-9]+ ms", "$1 after T ms")
        .replaceAll("(?m)^(curl: .*) after [0-9]+ milliseconds$", "$1 after T milliseconds")
        .replaceAll("  [0-9]+\\.[0-9]{3} ms", "  T ms");
  }

  /** Entries of connection tracking: their order, ids, ports that were drawn, and time left. */
  private static String connections(String text) {
    List<String> entries = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.matches("(icmp|tcp|udp) +[0-9]+ [0-9]+ .*src=.*")) {
        entries.add(
            line.replaceFirst("^([a-z]+ +[0-9]+) [0-9]+ ", "$1 T ")
                .replaceAll("id=[0-9]+", "id=N")
                .replaceAll("port=[0-9]{5}", "port=N"));
      } else {
        lines.add(line);
      }
    }
    Collections.sort(entries);
    entries.addAll(lines);
    return String.join("\n", entries);
  }
}
