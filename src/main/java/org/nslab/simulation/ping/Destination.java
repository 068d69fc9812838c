package org.nslab.simulation.ping;

import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.shell.Environment;
import org.nslab.simulation.shell.HostNames;

/**
 * Whom to ping.
 *
 * @param text as it was typed
 * @param address what it stands for
 * @param zone the interface behind a percent sign; RFC 4007, section 11
 */
record Destination(String text, IpAddress address, Optional<String> zone) {

  private static final int WRONG = 2;

  static Destination of(Environment from, Namespace here, String text, Optional<Family> family)
      throws PingOptions.Wrong {
    Optional<IpAddress> plain = IpAddress.parse(text);
    if (plain.isPresent() && family.isPresent() && plain.get().family() != family.get()) {
      throw wrong(text, "Address family for hostname not supported");
    }
    int percent = text.indexOf('%');
    if (percent >= 0) {
      return zoned(here, text, percent);
    }
    Optional<IpAddress> found = HostNames.find(from, text, family);
    if (found.isEmpty()) {
      throw wrong(text, "Temporary failure in name resolution");
    }
    return new Destination(text, found.get(), Optional.empty());
  }

  private static Destination zoned(Namespace here, String text, int percent)
      throws PingOptions.Wrong {
    Optional<IpAddress> address = IpAddress.parse(text.substring(0, percent));
    String zone = text.substring(percent + 1);
    Optional<Link> link =
        here.link(zone)
            .or(
                () ->
                    here.links().all().stream()
                        .filter(each -> Integer.toString(each.index()).equals(zone))
                        .findFirst());
    boolean six = address.filter(found -> found.family() == Family.INET6).isPresent();
    if (!six || link.isEmpty()) {
      throw wrong(text, "Name or service not known");
    }
    return new Destination(text, address.get(), link.map(Link::name));
  }

  private static PingOptions.Wrong wrong(String text, String problem) {
    return new PingOptions.Wrong(WRONG, "ping: " + text + ": " + problem);
  }

  /** Whether everybody of a group is meant. */
  boolean isGroup() {
    return address.family() == Family.INET6 && address.isMulticast();
  }

  /** The first line of what ping prints; {@code from} is empty unless {@code -I} is given. */
  String header(PingOptions options, String from) {
    String colon = from.isEmpty() ? "" : ":";
    if (address.family() == Family.INET6) {
      String full = address + zone.map(name -> "%" + name).orElse("");
      return "PING "
          + text
          + "("
          + full
          + ")"
          + from
          + colon
          + " "
          + options.size
          + " data bytes\n";
    }
    String length = options.size + "(" + (options.size + 28) + ")";
    return "PING "
        + text
        + " ("
        + address
        + ")"
        + from
        + colon
        + " "
        + length
        + " bytes of data.\n";
  }
}
