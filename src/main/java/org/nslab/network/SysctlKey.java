package org.nslab.network;

import java.util.Optional;

/**
 * The name of a kernel setting.
 *
 * @param path below {@code /proc/sys}, such as {@code net/ipv4/conf/eth0.5/rp_filter}
 */
public record SysctlKey(String path) implements Comparable<SysctlKey> {

  /**
   * Man 8 sysctl: the first separator tells which of dot and slash it is; the other one then stands
   * for itself, with dot and slash swapped.
   */
  public static SysctlKey of(String text) {
    int dot = text.indexOf('.');
    int slash = text.indexOf('/');
    if (dot < 0 || (slash >= 0 && slash < dot)) {
      return new SysctlKey(text);
    }
    StringBuilder path = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      path.append(c == '.' ? '/' : c == '/' ? '.' : c);
    }
    return new SysctlKey(path.toString());
  }

  /** A setting of one interface, or of {@code all} or {@code default}. */
  public static SysctlKey conf(String family, String device, String setting) {
    return new SysctlKey("net/" + family + "/conf/" + device + "/" + setting);
  }

  /** The directory of an interface that it is in, such as {@code net/ipv4/conf/eth0}. */
  Optional<String> directory() {
    int slash = path.lastIndexOf('/');
    boolean perDevice = path.contains("/conf/") || path.contains("/neigh/");
    return perDevice && slash > 0 ? Optional.of(path.substring(0, slash)) : Optional.empty();
  }

  /** Its last part. */
  String leaf() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(SysctlKey other) {
    return path.compareTo(other.path);
  }

  /** As {@code sysctl} prints it, {@code net.ipv4.conf.eth0/5.rp_filter}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      text.append(c == '/' ? '.' : c == '.' ? '/' : c);
    }
    return text.toString();
  }
}
