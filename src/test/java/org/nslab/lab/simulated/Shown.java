package org.nslab.lab.simulated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What two kernels may print differently: how long an answer took, the time of day, how fresh a
 * neighbour is and in which order the kernel's hash table has them, whether an address is still
 * being looked for duplicates, numbers that they draw for connections, processes and namespaces,
 * and how many shells a lab has. Everything else must be the same.
 */
final class Shown {

  private record Mapping(Pattern pattern, String replacement) {
    static Mapping of(String pattern, String replacement) {
      return new Mapping(Pattern.compile(pattern, Pattern.MULTILINE), replacement);
    }
  }

  private static final List<Mapping> MAPPINGS =
      List.of(
          Mapping.of("time=[0-9.]+ ms", "time=T ms"),
          Mapping.of("time [0-9]+ms", "time Tms"),
          Mapping.of(
              "^rtt min/avg/max/mdev = [0-9.]+/[0-9.]+/[0-9.]+/[0-9.]+ ms(, pipe [0-9]+)?$", "rtt"),
          Mapping.of("(lladdr [0-9a-f:]{17}) (REACHABLE|STALE|DELAY|PROBE) $", "$1 KNOWN "),
          Mapping.of("scope (link|global) (dadfailed )?tentative ", "scope $1 $2"),
          Mapping.of("\"tentative\":true,", ""),
          Mapping.of("^[0-9:]{8}\\.[0-9]{6} IP ", "TIME IP "),
          Mapping.of("(ICMP echo [a-z]+), id [0-9]+, seq [0-9]+,", "$1, id N, seq N,"),
          Mapping.of("^[0-9]+ packets? received by filter$", "N packets received by filter"),
          Mapping.of("^(# (Generated|Completed) .*) on .*$", "$1 on DATE"),
          Mapping.of("^(curl: .*) after [0-9]+ ms", "$1 after T ms"),
          Mapping.of("^(curl: .*) after [0-9]+ milliseconds$", "$1 after T milliseconds"),
          Mapping.of("  [0-9]+\\.[0-9]{3} ms", "  T ms"),
          // ps; number 1 is no drawn one
          Mapping.of("^ *(?!1 )[0-9]+ (\\S+ +[0-9:]{8} \\S+)$", "PID $1"),
          Mapping.of("(^PID \\S+ +[0-9:]{8} bash\\n)+", "$1"),
          Mapping.of("^NSpid:\\t[0-9]+\\t", "NSpid:\tPID\t"),
          // It comes from a race in unshare, and not each time.
          Mapping.of("^unshare: sigprocmask unblock failed: Invalid argument\\n", ""));

  private static final Pattern CONNECTION =
      Pattern.compile("(icmp|tcp|udp) +[0-9]+ [0-9]+ .*src=.*");
  private static final Pattern NEIGHBOUR =
      Pattern.compile("[0-9a-f.:]+ dev \\S+ (lladdr [0-9a-f:]{17} )?[A-Z]+ ");
  private static final Pattern NAMESPACE =
      Pattern.compile("(40[0-9]{8}) (\\S+) +([0-9]+) +([0-9]+) (root .*)");

  private Shown() {}

  static String of(String text) {
    String shown = lines(text);
    for (Mapping mapping : MAPPINGS) {
      shown = mapping.pattern().matcher(shown).replaceAll(mapping.replacement());
    }
    return shown;
  }

  /** Sorts what the kernel has in no order, where it stands together. */
  private static String lines(String text) {
    List<String> lines = new ArrayList<>();
    List<String> unordered = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String entry = entry(line);
      if (entry.isEmpty()) {
        Collections.sort(unordered);
        lines.addAll(unordered);
        unordered.clear();
        lines.add(line.replaceFirst("^ +NS TYPE +NPROCS +PID USER", "NS TYPE NPROCS PID USER"));
      } else {
        unordered.add(entry);
      }
    }
    Collections.sort(unordered);
    lines.addAll(unordered);
    return String.join("\n", lines);
  }

  /** An entry of connection tracking, of a neighbour table or of lsns; empty for other lines. */
  private static String entry(String line) {
    if (CONNECTION.matcher(line).matches()) {
      return line.replaceFirst("^([a-z]+ +[0-9]+) [0-9]+ ", "$1 T ")
          .replaceAll("id=[0-9]+", "id=N")
          .replaceAll("port=[0-9]{5}", "port=N");
    }
    if (NEIGHBOUR.matcher(line).matches()) {
      return line;
    }
    var namespace = NAMESPACE.matcher(line);
    if (namespace.matches()) {
      boolean shells = namespace.group(5).endsWith("bash /.nslab/inner.bash");
      return String.join(
          " ",
          "NS",
          namespace.group(2),
          shells ? "SHELLS" : namespace.group(3),
          namespace.group(4).equals("1") ? "1" : "PID",
          namespace.group(5));
    }
    return "";
  }
}
