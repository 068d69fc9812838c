package org.nslab.lab.kernel.reading;

import java.util.List;
import org.nslab.network.SysctlKey;
import org.nslab.network.Sysctls;

/** Reads lines of a path below {@code /proc/sys/net} and a value. */
final class SettingLines {

  private SettingLines() {}

  static Sysctls read(List<String> lines) throws UnreadableException {
    Sysctls sysctls = Sysctls.NONE;
    for (String line : lines) {
      int blank = line.indexOf(' ');
      if (blank <= 0 || line.startsWith("/")) {
        throw new UnreadableException("cat /proc/sys/net/…", line);
      }
      sysctls =
          sysctls.with(
              new SysctlKey("net/" + line.substring(0, blank)), line.substring(blank + 1).strip());
    }
    return sysctls;
  }
}
