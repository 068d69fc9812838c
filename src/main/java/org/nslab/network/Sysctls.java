package org.nslab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The kernel settings of a namespace. Those of interfaces are kept together by directory, so that
 * many interfaces with the same settings share them.
 *
 * @param values those of no interface, by key
 * @param directories those of interfaces: by directory, such as {@code net/ipv4/conf/eth0}, and
 *     then by name
 */
public record Sysctls(
    PersistentMap<SysctlKey, String> values,
    PersistentMap<String, PersistentMap<String, String>> directories) {

  /** No setting. */
  public static final Sysctls NONE = new Sysctls(PersistentMap.empty(), PersistentMap.empty());

  /** The value of a setting, as {@code sysctl -n} prints it; empty if there is none. */
  public Optional<String> get(SysctlKey key) {
    Optional<String> directory = key.directory();
    return directory.isPresent()
        ? directories.get(directory.get()).flatMap(found -> found.get(key.leaf()))
        : values.get(key);
  }

  /** The value of a number; the given one where there is no such setting, or it is no number. */
  public int number(SysctlKey key, int otherwise) {
    return get(key).map(text -> number(text, otherwise)).orElse(otherwise);
  }

  private static int number(String text, int otherwise) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }

  /** A copy in which a setting has a value. */
  public Sysctls with(SysctlKey key, String value) {
    Optional<String> directory = key.directory();
    if (directory.isEmpty()) {
      return new Sysctls(values.with(key, value), directories);
    }
    PersistentMap<String, String> found = directories.find(directory.get());
    PersistentMap<String, String> before = found == null ? PersistentMap.empty() : found;
    return withDirectory(directory.get(), before.with(key.leaf(), value));
  }

  /** A copy in which an interface's directory holds these. */
  public Sysctls withDirectory(String directory, PersistentMap<String, String> settings) {
    return new Sysctls(values, directories.with(directory, settings));
  }

  /** A copy without an interface's directory. */
  public Sysctls withoutDirectory(String directory) {
    return new Sysctls(values, directories.without(directory));
  }

  /** Every setting there is. */
  public List<SysctlKey> keys() {
    List<SysctlKey> keys = new ArrayList<>(values.keys());
    for (String directory : directories.keys()) {
      for (String name : Objects.requireNonNull(directories.find(directory)).keys()) {
        keys.add(new SysctlKey(directory + "/" + name));
      }
    }
    return keys;
  }

  /** What holds for an interface in IPv4. */
  public Ipv4Settings ipv4(String device) {
    return new Ipv4Settings(this, device);
  }

  /** Whether packets for others are sent on; {@code net.ipv4.ip_forward}. */
  public boolean ipForward() {
    return number(new SysctlKey("net/ipv4/ip_forward"), 0) != 0;
  }

  /** Whether IPv6 packets for others are sent on; {@code net.ipv6.conf.all.forwarding}. */
  public boolean ipv6Forwarding() {
    return number(SysctlKey.conf("ipv6", "all", "forwarding"), 0) != 0;
  }

  /** Whether an interface has no IPv6. */
  public boolean ipv6Disabled(String device) {
    return number(SysctlKey.conf("ipv6", device, "disable_ipv6"), 0) != 0;
  }

  /** Whether pings are left without an answer; {@code net.ipv4.icmp_echo_ignore_all}. */
  public boolean echoIgnored() {
    return number(new SysctlKey("net/ipv4/icmp_echo_ignore_all"), 0) != 0;
  }

  /** Whether frames that cross a bridge meet iptables. */
  public boolean bridgeCallsIptables() {
    return number(new SysctlKey("net/bridge/bridge-nf-call-iptables"), 0) != 0;
  }
}
