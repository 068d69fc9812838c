package org.nslab.simulation.netfilter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The matches and targets that are known, with their options in the order of {@code iptables -S};
 * man 8 iptables-extensions.
 */
final class Extensions {

  private static final Map<String, Map<String, OptionKind>> MATCHES = new LinkedHashMap<>();
  private static final Map<String, Map<String, OptionKind>> TARGETS = new LinkedHashMap<>();

  /** Of the real iptables; what they mean is not simulated. */
  private static final Set<String> REAL =
      Set.of(
          "limit",
          "hashlimit",
          "recent",
          "string",
          "owner",
          "time",
          "connlimit",
          "length",
          "ttl",
          "physdev",
          "set",
          "statistic",
          "quota",
          "tos",
          "dscp",
          "u32",
          "helper",
          "connbytes",
          "connmark",
          "pkttype",
          "socket",
          "tcpmss",
          "NFLOG",
          "TCPMSS",
          "TEE",
          "TTL",
          "NOTRACK",
          "CT",
          "CONNMARK",
          "NETMAP",
          "SET",
          "TOS",
          "DSCP",
          "NFQUEUE",
          "TPROXY",
          "CLASSIFY",
          "AUDIT",
          "CHECKSUM");

  private static final List<String> FINAL = List.of("ACCEPT", "DROP", "RETURN", "QUEUE");

  static {
    Map<String, OptionKind> ports = options("--sport", OptionKind.PORT, "--dport", OptionKind.PORT);
    MATCHES.put("udp", ports);
    Map<String, OptionKind> tcp = new LinkedHashMap<>(ports);
    tcp.put("--tcp-flags", OptionKind.FLAGS);
    MATCHES.put("tcp", tcp);
    MATCHES.put("icmp", options("--icmp-type", OptionKind.ICMP));
    MATCHES.put("conntrack", options("--ctstate", OptionKind.STATES));
    MATCHES.put("state", options("--state", OptionKind.STATES));
    MATCHES.put("comment", options("--comment", OptionKind.TEXT));
    MATCHES.put("mac", options("--mac-source", OptionKind.MAC));
    MATCHES.put("mark", options("--mark", OptionKind.MARK));
    MATCHES.put("multiport", options("--sports", OptionKind.PORTS, "--dports", OptionKind.PORTS));
    MATCHES.put(
        "iprange", options("--src-range", OptionKind.RANGE, "--dst-range", OptionKind.RANGE));
    MATCHES.put("addrtype", options("--src-type", OptionKind.TYPE, "--dst-type", OptionKind.TYPE));
    TARGETS.put("REJECT", options("--reject-with", OptionKind.REJECTION));
    TARGETS.put("LOG", options("--log-prefix", OptionKind.TEXT));
    TARGETS.put("MASQUERADE", options("--to-ports", OptionKind.TO_PORTS));
    TARGETS.put("REDIRECT", options("--to-ports", OptionKind.TO_PORTS));
    TARGETS.put("SNAT", options("--to-source", OptionKind.TRANSLATION));
    TARGETS.put("DNAT", options("--to-destination", OptionKind.TRANSLATION));
    TARGETS.put("MARK", options("--set-xmark", OptionKind.SET_MARK));
    FINAL.forEach(name -> TARGETS.put(name, Map.of()));
  }

  private Extensions() {}

  private static Map<String, OptionKind> options(Object... pairs) {
    Map<String, OptionKind> options = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      options.put((String) pairs[i], (OptionKind) pairs[i + 1]);
    }
    return options;
  }

  static boolean isMatch(String name) {
    return MATCHES.containsKey(name);
  }

  static boolean isTarget(String name) {
    return TARGETS.containsKey(name);
  }

  /** Whether the real iptables has it. */
  static boolean isReal(String name) {
    return REAL.contains(name);
  }

  /** Whether a target is a verdict, and no extension. */
  static boolean isVerdict(String name) {
    return FINAL.contains(name);
  }

  static Map<String, OptionKind> ofMatch(String name) {
    return MATCHES.getOrDefault(name, Map.of());
  }

  static Map<String, OptionKind> ofTarget(String name) {
    return TARGETS.getOrDefault(name, Map.of());
  }
}
