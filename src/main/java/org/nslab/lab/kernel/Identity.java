package org.nslab.lab.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who the lab's processes are on the machine. An ordinary user's lab belongs to that user. Root's
 * lab belongs to a user id that nobody has: in a user namespace that maps the machine's own root,
 * files of root such as {@code /proc/sys/kernel/core_pattern} would be the lab's to write.
 *
 * @param uid the user id
 * @param drop whether the JVM's own user is root, so that its privileges are dropped first
 */
record Identity(int uid, boolean drop) {

  private static final int FIRST_UNUSED_UID = 1_879_048_192;

  static Identity current() {
    int uid = uidOf(Path.of("/proc/self"));
    return uid == 0
        ? new Identity(FIRST_UNUSED_UID + (int) ProcessHandle.current().pid(), true)
        : new Identity(uid, false);
  }

  private static int uidOf(Path path) {
    try {
      return (Integer) Files.getAttribute(path, "unix:uid");
    } catch (IOException | UnsupportedOperationException unknown) {
      return -1;
    }
  }

  /** The words to put before a command so that it runs as this user and can make namespaces. */
  List<String> prefix() {
    if (!drop) {
      return List.of();
    }
    String id = Integer.toString(uid);
    // CAP_SYS_ADMIN lets root's lab begin where unprivileged user namespaces are restricted; it is
    // worth nothing once the process is in the new user namespace.
    return List.of(
        "setpriv",
        "--reuid=" + id,
        "--regid=" + id,
        "--clear-groups",
        "--inh-caps=+sys_admin",
        "--ambient-caps=+sys_admin");
  }

  /** The same for a command that joins the lab and needs no privilege outside. */
  List<String> joinPrefix() {
    return drop ? new ArrayList<>(prefix().subList(0, 4)) : List.of();
  }

  /** Lets the lab's processes open a terminal device that the JVM made. */
  void own(Path device) throws IOException {
    if (drop) {
      Files.setAttribute(device, "unix:uid", uid);
    }
  }
}
