package org.nslab.lab.kernel;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.lab.LabException;

/**
 * The process that holds a sandbox's namespaces. It lives as long as its standard input is open, so
 * the sandbox ends with nslab however that ends.
 *
 * @param process the process
 * @param output what it prints, errors among it
 * @param input nslab's end of its standard input
 */
record Holder(ProcessHandle process, InputStream output, Closeable input) {

  /** How the launcher tells of the sandbox that it began: a process and a file descriptor. */
  static final String VARIABLE = "NSLAB_LAB";

  private static final Pattern BEGUN = Pattern.compile("(\\d{1,10})/(\\d{1,3})");

  private static final AtomicReference<String> LAUNCHERS =
      new AtomicReference<>(System.getenv().getOrDefault(VARIABLE, ""));

  /**
   * Starts one.
   *
   * @throws LabException if a program that it needs is not there
   */
  static Holder start(ProcessBuilder builder) throws LabException {
    try {
      Process process = builder.redirectErrorStream(true).start();
      return new Holder(process.toHandle(), process.getInputStream(), process.getOutputStream());
    } catch (IOException e) {
      throw new LabException(
          "The kernel lab needs the commands unshare, nsenter and setpriv of util-linux: "
              + e.getMessage(),
          e);
    }
  }

  /**
   * The one that the launcher began while the JVM started. Only the first who asks gets it. It hid
   * the home that the shell told of, which must be the user's.
   */
  static Optional<Holder> begun() {
    Matcher told = BEGUN.matcher(LAUNCHERS.getAndSet(""));
    boolean hidesHome =
        System.getProperty("user.home", "").equals(System.getenv().getOrDefault("HOME", "/"));
    return told.matches() && hidesHome
        ? ProcessHandle.of(Long.parseLong(told.group(1)))
            .flatMap(process -> begun(process, told.group(2)))
        : Optional.empty();
  }

  /** The JVM inherited the ends of two pipes; the one that is written to closes with it. */
  private static Optional<Holder> begun(ProcessHandle process, String descriptor) {
    try {
      InputStream output = new FileInputStream("/proc/self/fd/" + descriptor);
      return Optional.of(new Holder(process, output, () -> {}));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
