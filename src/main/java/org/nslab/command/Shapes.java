package org.nslab.command;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.nslab.network.address.IpAddress;

/** What the values of commands look like. Each answers for any text whatever. */
final class Shapes {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}|0[xX][0-9a-fA-F]{1,8}");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,9}(\\.[0-9]{0,9})?|\\.[0-9]{1,9})[a-z]{0,2}");
  private static final Pattern MAC = Pattern.compile("([0-9a-fA-F]{1,2}:){5}[0-9a-fA-F]{1,2}");
  private static final Pattern VLAN = Pattern.compile("[0-9]{1,4}(-[0-9]{1,4})?");
  private static final Pattern FOUR_NUMBERS = Pattern.compile("[0-9]+(\\.[0-9]+){3}");
  private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  /** kernel: IFNAMSIZ is 16, the terminating zero included. */
  private static final int LONGEST_INTERFACE = 15;

  private static final int LONGEST_FILE = 255;
  private static final int LAST_VLAN = 4094;

  private Shapes() {}

  static boolean isText(String text) {
    return true;
  }

  static boolean isWord(String text) {
    return !text.isEmpty() && !text.startsWith("-");
  }

  /** iproute2: a name of a namespace is a file name below /run/netns (ipnetns.c). */
  static boolean isName(String text) {
    return isWord(text)
        && text.length() <= LONGEST_FILE
        && text.indexOf('/') < 0
        && !text.equals(".")
        && !text.equals("..");
  }

  /** kernel: {@code dev_valid_name} in net/core/dev.c. */
  static boolean isInterface(String text) {
    return isWord(text)
        && text.length() <= LONGEST_INTERFACE
        && !text.equals(".")
        && !text.equals("..")
        && text.chars().noneMatch(c -> c == '/' || c == ':' || Character.isWhitespace(c));
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  static boolean isCount(String text) {
    return isNumber(text) && !text.matches("0+|0[xX]0+");
  }

  static boolean isTime(String text) {
    return !text.isEmpty() && TIME.matcher(text).matches();
  }

  /** IEEE 802.1Q: twelve bits, of which the last number is reserved. */
  static boolean isVlan(String text) {
    return VLAN.matcher(text).matches()
        && Arrays.stream(text.split("-", -1)).allMatch(id -> Integer.parseInt(id) <= LAST_VLAN);
  }

  static boolean isMac(String text) {
    return MAC.matcher(text).matches();
  }

  static boolean isAddress(String text) {
    return Addresses.address(text).isPresent();
  }

  static boolean isPrefix(String text) {
    return Addresses.interfaceAddress(text).isPresent();
  }

  static boolean isPrefixOrDefault(String text) {
    return Addresses.isDefault(text) || isPrefix(text);
  }

  /** An address, perhaps with a zone, or a name that could be looked up. */
  static boolean isHost(String text) {
    int zone = text.indexOf('%');
    return IpAddress.parse(zone < 0 ? text : text.substring(0, zone)).isPresent()
        || (HOST_NAME.matcher(text).matches() && !FOUR_NUMBERS.matcher(text).matches());
  }

  /** A network, or a name that could be looked up. */
  static boolean isTarget(String text) {
    return isPrefixOrDefault(text) || isHost(text);
  }

  /** man 8 sysctl: slashes and dots part the words of a key alike. */
  static String dots(String key) {
    return key.indexOf('/') >= 0 && key.indexOf('.') < 0 ? key.replace('/', '.') : key;
  }
}
