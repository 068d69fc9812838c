package org.nslab.lab.kernel;

import org.nslab.lab.LabException;
import org.nslab.lab.kernel.reading.StateReader;
import org.nslab.network.NetworkState;

/** The machine itself, whose networks can be looked at and not touched. */
public final class Machine {

  private Machine() {}

  /**
   * The networks of this machine as they are now; {@code host} is the namespace that nslab runs in.
   *
   * @throws LabException if this user may not look into other namespaces, or what a tool printed is
   *     not understood, or the network never stays the same while it is read
   */
  public static NetworkState read() throws LabException {
    try (StateReader reader = new StateReader(() -> builder().start())) {
      return reader.read();
    }
  }

  private static ProcessBuilder builder() {
    ProcessBuilder builder =
        new ProcessBuilder("perl", "-e", StateReader.script(), "/proc", "/proc/self/ns/net");
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, sbin) -> path + ":" + sbin);
    return builder;
  }
}
