package org.nslab.simulation.process;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nslab.network.NamespaceId;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Environment;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Job;
import org.nslab.simulation.shell.Program;

/** All processes of a machine. Programs in the foreground are there while they run. */
public final class Processes {

  /** Kernel: include/uapi/linux/nsfs.h; those of a machine begin with these numbers. */
  private static final long FIRST_INODE = 4026532260L;

  /** The shell that learners type to. */
  private static final int SHELL = 2;

  /** The machines around the lab are called by processes up to this one. */
  private static final int RESERVED = 30;

  private final Kernel kernel;
  private final Set<String> networks = new HashSet<>();
  private final TreeMap<Integer, Task> all = new TreeMap<>();
  private long inode = FIRST_INODE;

  /** A machine that runs its first process and a shell. */
  public Processes(Kernel kernel) {
    this.kernel = kernel;
    PidSpace machine = new PidSpace(Optional.empty(), ++inode);
    Spaces spaces = new Spaces(machine, machine, machine, ++inode, NamespaceId.HOST);
    start(0, List.of("bash", "/.nslab/inner.bash"), spaces);
    start(0, List.of("bash", "--noprofile", "--norc"), spaces);
    machine.reserve(RESERVED);
  }

  /** The PID of the shell. */
  public int shell() {
    return SHELL;
  }

  /** Another number for a namespace. */
  long nextInode() {
    return ++inode;
  }

  private Task start(int parent, List<String> command, Spaces spaces) {
    Task process =
        new Task(
            spaces.pid().number(),
            parent,
            command,
            spaces,
            LocalTime.now(ZoneId.systemDefault()),
            Optional.empty(),
            false);
    all.put(process.pid(), process);
    return process;
  }

  /** Runs a program as a process of its own, which stays if something of it goes on. */
  public int run(Program program, Invocation invocation) {
    List<String> command = new ArrayList<>(List.of(invocation.name()));
    command.addAll(invocation.arguments());
    Environment environment = invocation.environment();
    Task caller = of(environment);
    Spaces spaces = caller.spaces().inherited().network(environment.namespace());
    Task process = caller.replaced() ? caller.as(command) : start(caller.pid(), command, spaces);
    put(process);
    int code =
        program.run(
            new Invocation(
                invocation.name(),
                invocation.arguments(),
                invocation.streams(),
                environment.as(process.pid())));
    Optional<Job> job = environment.background().filter(Job::isRunning);
    if (job.isPresent()) {
      put(get(process.pid()).orElse(process).partOf(job.get()));
    } else {
      get(process.pid()).filter(left -> left.job().isEmpty()).ifPresent(this::end);
    }
    return code;
  }

  /** Makes a network namespace, which is there as long as a process is in it. */
  String network(Task process) {
    String id = NamespaceId.ofProcess(process.pid());
    if (networks.add(id)) {
      kernel.namespaces().add("/proc/" + process.pid() + "/ns/net", id);
    }
    return id;
  }

  void put(Task process) {
    all.put(process.pid(), process);
  }

  /** The process that an environment is that of. */
  Task of(Environment environment) {
    return get(environment.process()).orElseGet(() -> all.get(all.firstKey()));
  }

  private Optional<Task> get(int pid) {
    return Optional.ofNullable(all.get(pid));
  }

  /** Ends a process, and what is only there because of it. */
  void end(Task process) {
    all.remove(process.pid());
    if (process.isFirst() && process.spaces().pid().depth() > 0) {
      List.copyOf(all.values()).stream()
          .filter(other -> other.spaces().pid().isIn(process.spaces().pid()))
          .forEach(this::end);
    }
    String network = process.spaces().network();
    boolean used = all.values().stream().anyMatch(p -> p.spaces().network().equals(network));
    if (!used && networks.remove(network)) {
      kernel.namespaces().delete(network);
    }
  }

  private void forgetEnded() {
    List.copyOf(all.values()).stream()
        .filter(process -> process.job().filter(job -> !job.isRunning()).isPresent())
        .forEach(this::end);
  }

  /** Those that can be seen in a space, by their number there. */
  List<Task> in(PidSpace space) {
    forgetEnded();
    return all.values().stream().filter(process -> process.spaces().pid().isIn(space)).toList();
  }

  /** The one of a number in a space. */
  Optional<Task> find(PidSpace space, int pid) {
    return in(space).stream().filter(process -> process.pid(space) == pid).findFirst();
  }

  /** What {@code /proc} says of a process of the machine; man 5 proc. */
  public Optional<String> file(int pid, String name) {
    forgetEnded();
    return get(pid).flatMap(process -> ProcessFile.read(process, name));
  }

  /** The PIDs that {@code /proc} lists. */
  public List<Integer> pids() {
    forgetEnded();
    return List.copyOf(all.keySet());
  }
}
