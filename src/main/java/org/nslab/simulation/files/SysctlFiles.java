package org.nslab.simulation.files;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.SysctlKey;
import org.nslab.network.Sysctls;
import org.nslab.simulation.kernel.Kernel;

/** Kernel settings below {@code /proc/sys}, with what a change of one changes elsewhere. */
public final class SysctlFiles {

  private final Kernel kernel;
  private final String namespace;

  /** The settings of a namespace. */
  public SysctlFiles(Kernel kernel, String namespace) {
    this.kernel = kernel;
    this.namespace = namespace;
  }

  private Sysctls sysctls() {
    return kernel.namespace(namespace).sysctls();
  }

  /** The value of a setting. */
  public Optional<String> get(SysctlKey key) {
    return sysctls().get(key);
  }

  /** All settings, sorted. */
  public List<SysctlKey> keys() {
    return sysctls().keys().stream().sorted().toList();
  }

  /** What is in a directory below {@code /proc/sys}; empty if there is none. */
  Optional<List<String>> list(String directory) {
    TreeSet<String> names = new TreeSet<>();
    String prefix = directory.isEmpty() ? "" : directory + "/";
    for (SysctlKey key : sysctls().keys()) {
      if (key.path().startsWith(prefix)) {
        names.add(key.path().substring(prefix.length()).replaceFirst("/.*", ""));
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
  }

  /**
   * Changes a setting; tells whether the kernel takes the value. Documentation/networking/
   * ip-sysctl.rst: forwarding of all interfaces follows {@code ip_forward}.
   */
  public boolean set(SysctlKey key, String text) {
    String value = text.strip();
    if (get(key).isEmpty()
        || !value.matches("-?[0-9]{1,10}")
        || Long.parseLong(value) > Integer.MAX_VALUE) {
      return false;
    }
    String plain = Long.toString(Long.parseLong(value));
    Sysctls changed = sysctls().with(key, plain);
    String path = key.path();
    if (path.equals("net/ipv4/ip_forward") || path.equals("net/ipv4/conf/all/forwarding")) {
      changed =
          forwarding(changed, "ipv4", plain).with(new SysctlKey("net/ipv4/ip_forward"), plain);
    } else if (path.equals("net/ipv6/conf/all/forwarding")) {
      changed = forwarding(changed, "ipv6", plain);
    }
    Sysctls result = changed;
    kernel.change(namespace, found -> found.withSysctls(result));
    if (path.endsWith("/disable_ipv6")) {
      kernel.inet6().switched(namespace, path.split("/", -1)[3], !plain.equals("0"));
    }
    return true;
  }

  private Sysctls forwarding(Sysctls sysctls, String family, String value) {
    Namespace found = kernel.namespace(namespace);
    Sysctls changed = sysctls;
    for (String name : List.of("all", "default")) {
      changed = changed.with(SysctlKey.conf(family, name, "forwarding"), value);
    }
    for (Link link : found.links().all()) {
      changed = changed.with(SysctlKey.conf(family, link.name(), "forwarding"), value);
    }
    return changed;
  }
}
