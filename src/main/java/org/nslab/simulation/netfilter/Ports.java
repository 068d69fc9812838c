package org.nslab.simulation.netfilter;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ports, and the names of some of them; {@code /etc/services}. */
final class Ports {

  private static final Map<String, Integer> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put("tcpmux", 1);
    NAMES.put("ftp-data", 20);
    NAMES.put("ftp", 21);
    NAMES.put("ssh", 22);
    NAMES.put("telnet", 23);
    NAMES.put("smtp", 25);
    NAMES.put("domain", 53);
    NAMES.put("bootps", 67);
    NAMES.put("bootpc", 68);
    NAMES.put("tftp", 69);
    NAMES.put("http", 80);
    NAMES.put("pop3", 110);
    NAMES.put("ntp", 123);
    NAMES.put("imap2", 143);
    NAMES.put("snmp", 161);
    NAMES.put("https", 443);
    NAMES.put("submission", 587);
    NAMES.put("mysql", 3306);
    NAMES.put("postgresql", 5432);
    NAMES.put("http-alt", 8080);
  }

  private Ports() {}

  /** A port or a range, each by name or number, in numbers. */
  static String one(String text) throws Trouble {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return Integer.toString(number(text));
    }
    int first = colon == 0 ? 0 : number(text.substring(0, colon));
    int last = colon == text.length() - 1 ? 65535 : number(text.substring(colon + 1));
    if (first > last) {
      throw Trouble.words("invalid portrange (min > max)");
    }
    return first + ":" + last;
  }

  private static int number(String text) throws Trouble {
    Integer named = NAMES.get(text);
    if (named != null) {
      return named;
    }
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) > 65535) {
      throw Trouble.words("invalid port/service `" + text + "' specified");
    }
    return Integer.parseInt(text);
  }

  /** Whether it is a port, or two with a dash between, 1 to 65535. */
  static boolean areValid(String text) {
    for (String part : text.split("-", 2)) {
      if (!part.matches("[0-9]{1,5}")
          || Integer.parseInt(part) < 1
          || Integer.parseInt(part) > 65535) {
        return false;
      }
    }
    return true;
  }

  /** The name of a port, or its number where it has none. */
  static String name(String number) {
    for (Map.Entry<String, Integer> each : NAMES.entrySet()) {
      if (each.getValue().toString().equals(number)) {
        return each.getKey();
      }
    }
    return number;
  }
}
