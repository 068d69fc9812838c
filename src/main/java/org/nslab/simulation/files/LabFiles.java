package org.nslab.simulation.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.SysctlKey;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.process.Processes;
import org.nslab.simulation.shell.Files;

/** All files of a lab, as a namespace sees them. */
public final class LabFiles implements Files {

  private static final int MOST_CHARACTERS = 16 * 1024 * 1024;
  private static final List<String> DIRECTORIES =
      List.of(
          "/dev",
          "/etc",
          "/etc/netns",
          "/home",
          "/mnt",
          "/opt",
          "/proc",
          "/proc/net",
          "/proc/sys",
          "/root",
          "/run",
          "/run/netns",
          "/sys",
          "/sys/class",
          "/sys/class/net",
          "/tmp",
          "/usr",
          "/usr/bin",
          "/usr/sbin",
          "/var",
          "/var/run",
          "/var/run/netns",
          "/var/tmp");

  private final Kernel kernel;
  private final Processes processes;
  private final String namespace;
  private final Map<String, String> own;
  private final Set<String> directories;

  /** A fresh file system, seen from the host. */
  public LabFiles(Kernel kernel, Processes processes) {
    this(kernel, processes, NamespaceId.HOST, new TreeMap<>(), new TreeSet<>(DIRECTORIES));
    own.put("/etc/hosts", "127.0.0.1\tlocalhost nslab\n::1\tlocalhost ip6-localhost\n");
    own.put("/etc/hostname", "nslab\n");
    own.put("/etc/resolv.conf", "");
  }

  private LabFiles(
      Kernel kernel,
      Processes processes,
      String namespace,
      Map<String, String> own,
      Set<String> directories) {
    this.kernel = kernel;
    this.processes = processes;
    this.namespace = namespace;
    this.own = own;
    this.directories = directories;
  }

  @Override
  public Files in(String other) {
    return new LabFiles(kernel, processes, other, own, directories);
  }

  private SysctlFiles sysctls() {
    return new SysctlFiles(kernel, namespace);
  }

  private static String sysctl(String path) {
    return path.equals("/proc/sys") ? "" : path.substring("/proc/sys/".length());
  }

  private static boolean isSysctl(String path) {
    return path.equals("/proc/sys") || path.startsWith("/proc/sys/");
  }

  private static boolean isNamespaces(String path) {
    return path.equals("/run/netns") || path.equals("/var/run/netns");
  }

  @Override
  public Optional<String> read(String path) {
    if (isSysctl(path)) {
      return sysctls().get(new SysctlKey(sysctl(path))).map(value -> value + "\n");
    }
    String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (isNamespaces(parent)) {
      return kernel.namespaces().find(name).map(found -> "");
    }
    if (path.startsWith("/proc/net/")) {
      return ProcNet.read(kernel.namespace(namespace), name);
    }
    if (parent.matches("/proc/[0-9]{1,7}")) {
      return processes.file(Integer.parseInt(parent.substring("/proc/".length())), name);
    }
    if (path.startsWith("/sys/class/net/")) {
      return SysClassNet.read(kernel, namespace, path);
    }
    return Optional.ofNullable(own.get(laid(path)));
  }

  /** iproute2: netns_exec lays what is in /etc/netns/NAME over /etc. */
  private String laid(String path) {
    String over = "/etc/netns/" + NamespaceId.name(namespace) + "/";
    boolean named = NamespaceId.isNamed(namespace) && path.matches("/etc/[^/]+");
    String above = over + path.substring(path.lastIndexOf('/') + 1);
    return named && own.containsKey(above) ? above : path;
  }

  @Override
  public Optional<List<String>> list(String path) {
    if (path.equals("/sys/class/net")) {
      return Optional.of(links().stream().map(Link::name).sorted().toList());
    }
    if (path.startsWith("/sys/class/net/")) {
      return SysClassNet.list(kernel.namespace(namespace), path);
    }
    if (isNamespaces(path)) {
      return Optional.of(
          kernel.state().listed().stream()
              .map(Namespace::id)
              .map(NamespaceId::name)
              .sorted()
              .toList());
    }
    if (isSysctl(path)) {
      return sysctls().list(sysctl(path));
    }
    if (path.equals("/proc/net")) {
      return Optional.of(ProcNet.NAMES);
    }
    if (path.matches("/proc/[0-9]{1,7}")) {
      int pid = Integer.parseInt(path.substring("/proc/".length()));
      return processes.file(pid, "status").map(found -> List.of("cmdline", "comm", "status"));
    }
    return path.equals("/") || directories.contains(path)
        ? Optional.of(children(path.equals("/") ? "" : path))
        : Optional.empty();
  }

  private List<Link> links() {
    return List.copyOf(kernel.namespace(namespace).links().all());
  }

  private List<String> children(String directory) {
    TreeSet<String> names = new TreeSet<>();
    List<String> paths = new ArrayList<>(directories);
    paths.addAll(own.keySet());
    for (String path : paths) {
      if (path.startsWith(directory + "/")) {
        names.add(path.substring(directory.length() + 1).replaceFirst("/.*", ""));
      }
    }
    return List.copyOf(names);
  }

  @Override
  public Optional<String> write(String path, String text) {
    if (isSysctl(path)) {
      SysctlKey key = new SysctlKey(sysctl(path));
      return sysctls().set(key, text) ? Optional.empty() : Optional.of("Invalid argument");
    }
    if (list(path).isPresent()) {
      return Optional.of("Is a directory");
    }
    String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    if (!parent.isEmpty() && !directories.contains(parent)) {
      return Optional.of("No such file or directory");
    }
    if (parent.startsWith("/proc") || parent.startsWith("/sys") || isNamespaces(parent)) {
      return Optional.of("Permission denied");
    }
    long size = own.values().stream().mapToLong(String::length).sum();
    if (size + text.length() > MOST_CHARACTERS) {
      return Optional.of("No space left on device");
    }
    own.put(laid(path), text);
    return Optional.empty();
  }

  @Override
  public boolean remove(String path) {
    return own.remove(path) != null;
  }

  @Override
  public boolean makeDirectory(String path) {
    String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    boolean possible = !exists(path) && (parent.isEmpty() || directories.contains(parent));
    return possible && directories.add(path);
  }
}
