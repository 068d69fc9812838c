package org.nslab.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.nslab.network.address.IpAddress;

/** What the values of firewalls look like. Each answers for any text whatever. */
final class FirewallShapes {

  /** The names of RFC 5237's registry that /etc/protocols has, and iptables' own {@code all}. */
  private static final Set<String> PROTOCOLS =
      Set.of(
          ("all ip icmp igmp ggp ipencap ipv4 st tcp egp igp pup udp hmp xns-idp rdp iso-tp4 dccp xtp ddp"
                  + " idpr-cmtp ipv6 ipv6-route ipv6-frag idrp rsvp gre esp ipsec-esp ah ipsec-ah skip"
                  + " ipv6-icmp icmpv6 ipv6-nonxt ipv6-opts rspf vmtp eigrp ospf ospfigp ax.25 ipip"
                  + " etherip encap pim ipcomp vrrp l2tp isis sctp fc mobility-header ipv6-mh udplite"
                  + " mpls-in-ip manet hip shim6 wesp rohc ethernet mptcp mh")
              .split(" "));

  /** man 8 iptables-extensions, "conntrack". */
  private static final Set<String> STATES =
      Set.of("NEW", "ESTABLISHED", "RELATED", "INVALID", "UNTRACKED", "SNAT", "DNAT");

  private static final int LARGEST_PROTOCOL = 255;
  private static final int LARGEST_PORT = 65535;
  private static final int LONGEST_MASK = 32;

  private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9_+.-]*");
  private static final Pattern WITH_PROTOCOL =
      Pattern.compile("[A-Za-z0-9_+.:-]+/(tcp|udp|sctp|dccp)");
  private static final Pattern IPV4 = Pattern.compile("([0-9]+(?:\\.[0-9]+){3})(?:/([0-9]+))?");

  private FirewallShapes() {}

  static boolean isProtocol(String text) {
    return PROTOCOLS.contains(text.toLowerCase(Locale.ROOT)) || isUpTo(text, LARGEST_PROTOCOL);
  }

  /** A port by number or name, or a range of them: {@code 80:90}, {@code 80-90}, {@code 1024:}. */
  static boolean isPort(String text) {
    return SERVICE.matcher(text).matches()
        || (!text.startsWith("-") && isRange(text.split("[:-]", -1)));
  }

  private static boolean isRange(String[] ends) {
    boolean numbers =
        Arrays.stream(ends)
            .allMatch(
                end ->
                    end.isEmpty() || isUpTo(end, LARGEST_PORT) || SERVICE.matcher(end).matches());
    return numbers && ends.length <= 2 && !String.join("", ends).isEmpty();
  }

  /** man 1 firewall-cmd: {@code 80/tcp}, {@code 5000-5010/udp}. */
  static boolean isPortWithProtocol(String text) {
    return WITH_PROTOCOL.matcher(text).matches() && isPort(text.substring(0, text.indexOf('/')));
  }

  static boolean isStates(String text) {
    return Arrays.stream(text.toUpperCase(Locale.ROOT).split(",", -1)).allMatch(STATES::contains);
  }

  /** Networks, addresses or names, with commas between them; a wrong address is no name. */
  static boolean isMatchAddress(String text) {
    return Arrays.stream(text.split(",", -1)).allMatch(FirewallShapes::isNoBadAddress);
  }

  private static boolean isNoBadAddress(String text) {
    var address = IPV4.matcher(text);
    return !address.matches()
        || (IpAddress.parse(address.group(1)).isPresent()
            && (address.group(2) == null || isUpTo(address.group(2), LONGEST_MASK)));
  }

  private static boolean isUpTo(String text, int most) {
    return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= most;
  }
}
