package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.netfilter.IcmpTypes;
import org.nslab.network.netfilter.TcpFlags;

/** What an option takes, and how {@code iptables -S} writes it. */
enum OptionKind {
  /** A port or a range. */
  PORT {
    @Override
    String read(String text) throws Trouble {
      return Ports.one(text);
    }
  },
  /** Ports and ranges with commas between. */
  PORTS {
    @Override
    String read(String text) throws Trouble {
      List<String> all = new ArrayList<>();
      for (String part : text.split(",", -1)) {
        all.add(Ports.one(part));
      }
      return String.join(",", all);
    }
  },
  /** Which flags of TCP are looked at, and which of them are set; two words. */
  FLAGS {
    @Override
    String read(String text) throws Trouble {
      String[] parts = text.split(" ", -1);
      for (String part : parts) {
        if (TcpFlags.bits(part).isEmpty()) {
          throw Trouble.words("Unknown TCP flag `" + part + "'");
        }
      }
      return text.toUpperCase(Locale.ROOT);
    }
  },
  /** A type of ICMP, by name or number. */
  ICMP {
    @Override
    String read(String text) throws Trouble {
      String name =
          text.equals("ping") ? "echo-request" : text.equals("pong") ? "echo-reply" : text;
      OptionalInt number = IcmpTypes.v4(name);
      if (name.equals("any")) {
        return "any";
      }
      if (number.isEmpty() && !name.matches("[0-9]{1,3}/[0-9]{1,3}")) {
        throw Trouble.words("Unknown ICMP type `" + text + "'");
      }
      return number.isPresent() ? Integer.toString(number.getAsInt()) : name;
    }
  },
  /** States of connection tracking. */
  STATES {
    @Override
    String read(String text) throws Trouble {
      List<String> wanted = List.of(text.toUpperCase(Locale.ROOT).split(",", -1));
      for (String state : wanted) {
        if (!ORDER.contains(state)) {
          throw Trouble.words("Bad ctstate \"" + state + "\"");
        }
      }
      return String.join(",", ORDER.stream().filter(wanted::contains).toList());
    }
  },
  /** Free text. */
  TEXT {
    @Override
    String read(String text) {
      return quoted(text);
    }
  },
  /** A MAC address. */
  MAC {
    @Override
    String read(String text) throws Trouble {
      if (!text.matches("([0-9A-Fa-f]{1,2}:){5}[0-9A-Fa-f]{1,2}")) {
        throw Trouble.words("mac: Bad value for \"--mac-source\" option: \"" + text + "\"");
      }
      return text.toLowerCase(Locale.ROOT);
    }
  },
  /** A mark, and perhaps a mask. */
  MARK {
    @Override
    String read(String text) throws Trouble {
      String[] parts = text.split("/", 2);
      String mask = parts.length > 1 ? "/" + number(parts[1]) : "";
      return number(parts[0]) + (mask.equals("/0xffffffff") ? "" : mask);
    }
  },
  /** What a mark becomes. */
  SET_MARK {
    @Override
    String read(String text) throws Trouble {
      String[] parts = text.split("/", 2);
      return number(parts[0]) + "/" + (parts.length > 1 ? number(parts[1]) : "0xffffffff");
    }
  },
  /** Two addresses with a dash between. */
  RANGE {
    @Override
    String read(String text) throws Trouble {
      String[] parts = text.split("-", 2);
      for (String part : parts) {
        address("iprange", part);
      }
      return parts.length == 2 ? text : text + "-" + text;
    }
  },
  /** Types of addresses, man 8 iptables-extensions, addrtype. */
  TYPE {
    @Override
    String read(String text) throws Trouble {
      String upper = text.toUpperCase(Locale.ROOT);
      if (!upper.matches("(UNSPEC|UNICAST|LOCAL|BROADCAST|ANYCAST|MULTICAST|,)+")) {
        throw Trouble.words("addrtype: bad type `" + text + "'");
      }
      return upper;
    }
  },
  /** What the sender is told. */
  REJECTION {
    @Override
    String read(String text) throws Trouble {
      String full = text.startsWith("icmp-") || text.startsWith("tcp") ? text : "icmp-" + text;
      if (!full.matches(
          "icmp-(net|host|port|proto)-unreachable|icmp-(net|host|admin)-prohibited|tcp-reset")) {
        throw Trouble.words("unknown reject type \"" + text + "\"");
      }
      return full;
    }
  },
  /** Ports that a translation takes. */
  TO_PORTS {
    @Override
    String read(String text) throws Trouble {
      if (!text.matches("[0-9]{1,5}(-[0-9]{1,5})?")) {
        throw Trouble.words("Port `" + text + "' not valid");
      }
      return text;
    }
  },
  /** An address, with a port or without. */
  TRANSLATION {
    @Override
    String read(String text) throws Trouble {
      int colon = text.indexOf(':');
      String addresses = colon < 0 ? text : text.substring(0, colon);
      String ports = colon < 0 ? "" : text.substring(colon + 1);
      for (String part : addresses.split("-", 2)) {
        if (!addresses.isEmpty()) {
          address("", part);
        }
      }
      if (colon >= 0 && !Ports.areValid(ports)) {
        throw Trouble.words("Port `" + ports + "' not valid");
      }
      return text;
    }
  };

  private static final List<String> ORDER =
      List.of("INVALID", "NEW", "RELATED", "ESTABLISHED", "UNTRACKED", "SNAT", "DNAT");

  /** How the value is written; tells what is wrong with it. */
  abstract String read(String text) throws Trouble;

  /** How many words it takes. */
  int words() {
    return this == FLAGS ? 2 : 1;
  }

  /** xtables_save_string: quotes where there is a blank or something else that needs them. */
  static String quoted(String text) {
    boolean plain = !text.isEmpty() && text.matches("[^\\s\"'\\\\]+");
    return plain ? text : "\"" + text.replaceAll("([\"'\\\\])", "\\\\$1") + "\"";
  }

  private static String number(String text) throws Trouble {
    try {
      return "0x" + Long.toHexString(Long.decode(text) & 0xffff_ffffL);
    } catch (NumberFormatException noNumber) {
      throw Trouble.words("mark: bad mark value for option \"--mark\", or out of range");
    }
  }

  private static void address(String who, String text) throws Trouble {
    Optional<IpAddress> found = IpAddress.parse(text);
    if (found.isEmpty() || found.get().family() != Family.INET) {
      throw Trouble.words(
          who.isEmpty() ? "Bad IP address \"" + text + "\"" : who + ": Bad IP address: " + text);
    }
  }
}
