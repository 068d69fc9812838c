package org.nslab.lab.kernel.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a machine decides whether the kernel lab works there.
 *
 * @param system the operating system, as Java calls it
 * @param kernel the kernel's release, as {@code uname -r} prints it; empty where there is none
 * @param distribution its names, nearest first ({@code man 5 os-release}: ID, ID_LIKE)
 * @param root whether nslab runs as root
 * @param container whether it runs in a container
 * @param filtered whether system calls are filtered ({@code man 2 seccomp}), as in a container
 * @param coveredProc whether parts of {@code /proc} are covered by other mounts, as in a container
 * @param namespaces the kinds of namespaces that the kernel has ({@code ls /proc/self/ns})
 * @param settings the values of those of {@link #settingNames()} that the kernel has
 * @param missing commands that the lab cannot do without and that are not there
 */
public record Facts(
    String system,
    String kernel,
    List<String> distribution,
    boolean root,
    boolean container,
    boolean filtered,
    boolean coveredProc,
    Set<String> namespaces,
    Map<String, Long> settings,
    List<Tool> missing) {

  /** A switch of Debian's kernels up to 10 and of some hardened ones: 0 forbids it to users. */
  static final String CLONE = "kernel.unprivileged_userns_clone";

  /** AppArmor's switch, in Ubuntu since 23.10: 1 leaves a user's namespaces without rights. */
  static final String APPARMOR = "kernel.apparmor_restrict_unprivileged_userns";

  /** How many namespaces of each kind a user may have ({@code man 7 namespaces}). */
  static final List<String> COUNTS =
      List.of(
          "user.max_user_namespaces",
          "user.max_mnt_namespaces",
          "user.max_pid_namespaces",
          "user.max_net_namespaces",
          "user.max_uts_namespaces",
          "user.max_ipc_namespaces");

  /** The namespaces that a lab is made of. */
  static final List<String> NEEDED = List.of("user", "mnt", "pid", "net", "uts", "ipc");

  /** Keeps copies. */
  public Facts {
    distribution = List.copyOf(distribution);
    namespaces = Set.copyOf(namespaces);
    settings = Map.copyOf(settings);
    missing = List.copyOf(missing);
  }

  /** The kernel settings that matter. */
  static List<String> settingNames() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(CLONE, APPARMOR), COUNTS.stream())
        .toList();
  }

  /** How software is installed here, where that is known. */
  public Optional<PackageManager> packageManager() {
    return PackageManager.of(distribution);
  }

  boolean has(String setting, long value) {
    return settings.getOrDefault(setting, -1L) == value;
  }
}
