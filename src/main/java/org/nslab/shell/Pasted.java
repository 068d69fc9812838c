package org.nslab.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line without what came along from where it was copied.
 *
 * @param line what is to be run
 * @param dropped what stood before it, such as {@code $}; empty where nothing did
 */
record Pasted(String line, String dropped) {

  private static final String COMMANDS =
      "ip|bridge|ping|arp|route|ifconfig|sysctl|iptables|ip6tables|nft|tcpdump|traceroute|ss|"
          + "conntrack|unshare|nsenter|lsns|ps|ovs-[a-z]+|firewall-cmd|echo|cat|hostname|sudo";

  private static final Pattern BEFORE =
      Pattern.compile(
          "((?:[\\w.-]+@[\\w.-]+:\\S*)?[$%]\\s+|(?:[\\w.-]+@[\\w.-]+:\\S*)?#\\s+(?=(?:"
              + COMMANDS
              + ")\\b)|sudo\\s+(?!-))");

  /** Drops a prompt and {@code sudo} from the front of a line. */
  static Pasted strip(String line) {
    String rest = line.strip();
    StringBuilder dropped = new StringBuilder();
    for (Matcher matcher = BEFORE.matcher(rest);
        matcher.lookingAt();
        matcher = BEFORE.matcher(rest)) {
      dropped.append(matcher.group().strip()).append(' ');
      rest = rest.substring(matcher.end()).strip();
    }
    return new Pasted(rest, dropped.toString().strip());
  }

  /** What to say about it; empty where nothing was dropped. */
  String remark() {
    if (dropped.isEmpty()) {
      return "";
    }
    String name = "`" + dropped.replace('`', '\'') + "`";
    return dropped.equals("sudo")
        ? name + " was left out: in the lab you are root already."
        : name + " was left out: it belongs to the prompt that the line was copied from.";
  }
}
