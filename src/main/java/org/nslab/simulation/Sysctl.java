package org.nslab.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.SysctlKey;
import org.nslab.simulation.files.SysctlFiles;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code sysctl} of procps-ng 4; man 8 sysctl. */
record Sysctl(Kernel kernel) implements Program {

  @Override
  public int run(Invocation invocation) {
    SysctlFiles files = new SysctlFiles(kernel, invocation.environment().namespace());
    String letters = "";
    List<String> keys = new ArrayList<>();
    for (String word : invocation.arguments()) {
      if (word.matches("-[wneqNa]+")) {
        letters += word.substring(1);
      } else if (word.startsWith("-")) {
        return invocation.fail(
            1, "The simulated lab does not know `sysctl " + word + "`; the kernel lab does.");
      } else {
        keys.add(word);
      }
    }
    if (letters.indexOf('a') >= 0) {
      files.keys().forEach(key -> keys.add(key.toString()));
    }
    int code = 0;
    for (String key : keys) {
      code = Math.max(code, one(invocation, files, key, letters));
    }
    return code;
  }

  private static int one(Invocation invocation, SysctlFiles files, String text, String letters) {
    int equals = text.indexOf('=');
    SysctlKey key = SysctlKey.of((equals < 0 ? text : text.substring(0, equals)).strip());
    Optional<String> before = files.get(key);
    if (before.isEmpty()) {
      return letters.indexOf('e') >= 0
          ? 0
          : invocation.fail(
              1, "sysctl: cannot stat /proc/sys/" + key.path() + ": No such file or directory");
    }
    String value = equals < 0 ? before.get() : text.substring(equals + 1).strip();
    if (equals >= 0 && !files.set(key, value)) {
      return invocation.fail(1, "sysctl: setting key \"" + key + "\": Invalid argument");
    }
    boolean silent = equals >= 0 && letters.indexOf('q') >= 0;
    if (!silent) {
      String name = letters.indexOf('n') >= 0 ? "" : key + " = ";
      invocation.out(name + value + "\n");
    }
    return 0;
  }
}
