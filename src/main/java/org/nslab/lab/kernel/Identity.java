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
record Identity(long uid, boolean drop) {

  /** User ids from here on belong to nobody; what is added is the number of the JVM. */
  static final long FIRST_UNUSED_UID = 1_879_048_192;

  private static final long FIRST_CONTAINER_UID = 60_000;
  private static final long CONTAINER_UIDS = 5_000;

  private static final String TUNNELS =
      """
      if [ -c /dev/net/tun ] && mount -t tmpfs -o mode=755,nosuid none /dev/net 2>/dev/null; then
        mknod -m 666 /dev/net/tun c 10 200 2>/dev/null || umount /dev/net
      fi
      exec "$@"
      """;

  static Identity current() {
    try {
      int uid = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
      return of(
          uid, ProcessHandle.current().pid(), Files.readString(Path.of("/proc/self/uid_map")));
    } catch (IOException | UnsupportedOperationException unknown) {
      return new Identity(-1, false);
    }
  }

  /**
   * Chooses the identity.
   *
   * @param uid the JVM's user
   * @param pid tells the labs of several JVMs apart
   * @param map the user ids that the JVM's user namespace has, as in {@code /proc/self/uid_map}
   */
  static Identity of(long uid, long pid, String map) {
    if (uid != 0) {
      return new Identity(uid, false);
    }
    List<Range> ranges = map.lines().map(String::strip).map(Range::of).toList();
    if (ranges.stream().noneMatch(range -> range.first == 0 && range.outside == 0)) {
      // Root of a container with one user id is an ordinary user of the machine.
      return containerUser(ranges, pid);
    }
    return new Identity(FIRST_UNUSED_UID + pid, true);
  }

  private static Identity containerUser(List<Range> ranges, long pid) {
    long candidate = FIRST_CONTAINER_UID + pid % CONTAINER_UIDS;
    return ranges.stream().anyMatch(range -> range.contains(candidate))
        ? new Identity(candidate, true)
        : new Identity(0, false);
  }

  /** A line of {@code /proc/self/uid_map}: {@code first outside count}. */
  private record Range(long first, long outside, long count) {

    static Range of(String line) {
      String[] words = line.split(" +", -1);
      return new Range(
          Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
    }

    boolean contains(long id) {
      return id >= first && id < first + count;
    }
  }

  /** The words to put before a command so that it runs as this user and can make namespaces. */
  List<String> prefix() {
    if (!drop) {
      return List.of();
    }
    String id = Long.toString(uid);
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

  /**
   * Words before those of {@link #prefix}. On many machines {@code /dev/net/tun} is for root alone,
   * and the lab of root is another user's. That one gets the device under a mount that nobody else
   * sees; it makes interfaces only where its user has power over the network, which is the lab.
   */
  List<String> deviceForTunnels() {
    return drop ? List.of("unshare", "--mount", "sh", "-c", TUNNELS, "sh") : List.of();
  }

  /**
   * The same for a command that joins the lab and needs no privilege outside. It ends with the
   * thread that starts it.
   */
  List<String> joinPrefix() {
    List<String> words = new ArrayList<>(drop ? prefix().subList(0, 4) : List.of("setpriv"));
    words.add("--pdeathsig=KILL");
    return words;
  }

  /** Lets the lab's processes open a terminal device that the JVM made. */
  void own(Path device) throws IOException {
    if (drop) {
      Files.setAttribute(device, "unix:uid", (int) uid);
    }
  }
}
