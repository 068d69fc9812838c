package org.nslab.lab.kernel.probe;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The program that brings software to a distribution. */
public enum PackageManager {
  /** Debian, Ubuntu and what comes from them. */
  APT("apt-get install", "debian|ubuntu"),
  /** Fedora, Red Hat Enterprise Linux and what comes from them. */
  DNF("dnf install", "fedora|rhel|centos"),
  /** Arch Linux. */
  PACMAN("pacman -S", "arch"),
  /** openSUSE and SUSE Linux Enterprise. */
  ZYPPER("zypper install", "suse|opensuse"),
  /** Alpine Linux. */
  APK("apk add", "alpine");

  private final String command;
  private final String distributions;

  PackageManager(String command, String distributions) {
    this.command = command;
    this.distributions = distributions;
  }

  /**
   * The one of a distribution.
   *
   * @param names what {@code man 5 os-release} calls {@code ID} and {@code ID_LIKE}, nearest first
   */
  static Optional<PackageManager> of(List<String> names) {
    return names.stream()
        .flatMap(
            name ->
                Arrays.stream(values())
                    .filter(manager -> family(name).matches(manager.distributions)))
        .findFirst();
  }

  private static String family(String name) {
    return name.replaceFirst("-.*", "");
  }

  /** The line that installs the packages. */
  public String install(Collection<String> packages) {
    return "sudo " + command + " " + String.join(" ", new TreeSet<>(packages));
  }
}
