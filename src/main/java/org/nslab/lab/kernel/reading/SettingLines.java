package org.nslab.lab.kernel.reading;

import java.util.List;
import org.nslab.network.SysctlKey;
import org.nslab.network.Sysctls;

/** Reads lines of a path below {@code /proc/sys/net} and the value in that file. */
final class SettingLines {

  private SettingLines() {}

  static Sysctls read(List<String> lines) throws UnreadableException {
    Sysctls sysctls = Sysctls.NONE;
    for (String line : lines) {
      int blank = line.indexOf(' ');
      if (blank <= 0 || line.startsWith("/")) {
        throw new UnreadableException("cat /proc/sys/net/…", line);
      }
      SysctlKey key = new SysctlKey("net/" + line.substring(0, blank));
      sysctls = sysctls.with(key, line.substring(blank + 1).strip());
    }
    return sysctls;
  }
}
