package org.nslab.lab.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nslab.lab.LabException;

/**
 * The namespaces that a lab lives in, and the process that holds them. There are two layers: the
 * outer one makes the mounts, the inner one is the lab; so the lab's root cannot undo what the
 * outer one made ({@code man 7 mount_namespaces}, "Restrictions on mount namespaces").
 */
final class Sandbox implements AutoCloseable {

  private static final String PATH =
      "/.nslab/bin:/run/nslab/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private static final int SECONDS_TO_LEAVE = 2;

  private final Holder holder;
  private final Identity identity;
  private final Limits limits;
  private final ProcessHandle outer;
  private final long init;

  private Sandbox(Holder holder, Identity identity, Limits limits, ProcessHandle outer, long init) {
    this.holder = holder;
    this.identity = identity;
    this.limits = limits;
    this.outer = outer;
    this.init = init;
  }

  /**
   * Starts a sandbox, or takes the one that the launcher began, and waits until its networks can be
   * used.
   *
   * @param notices takes the name of a limit ({@code processes}, {@code memory}) each time the lab
   *     ran into it and what ran there was ended
   * @throws LabException with the reason why the kernel refuses
   */
  static Sandbox start(Limits limits, Consumer<String> notices) throws LabException {
    Identity identity = Identity.current();
    Optional<Holder> begun = limits.areUsual() ? Holder.begun() : Optional.empty();
    Holder holder = begun.isPresent() ? begun.get() : Holder.start(starter(identity, limits));
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(holder.output(), StandardCharsets.UTF_8));
      awaitReady(reader);
      Thread watcher = new Thread(() -> forward(reader, notices), "nslab-limits");
      watcher.setDaemon(true);
      watcher.start();
      long outer = onlyChild(holder.process().pid());
      long init = onlyChild(onlyChild(outer));
      return new Sandbox(holder, identity, limits, handle(outer), init);
    } catch (IOException e) {
      holder.process().destroyForcibly();
      throw new LabException("The lab's namespaces could not be found: " + e.getMessage(), e);
    }
  }

  private static ProcessHandle handle(long pid) throws IOException {
    return ProcessHandle.of(pid).orElseThrow(() -> new IOException("process " + pid + " is gone"));
  }

  private static void awaitReady(BufferedReader reader) throws IOException, LabException {
    Optional<String> reason = Optional.empty();
    for (String line = reader.readLine(); !"ready".equals(line); line = reader.readLine()) {
      if (line == null) {
        throw new LabException(
            "The kernel does not let nslab make a lab: " + reason.orElse("it gave no reason"));
      }
      String said = line;
      reason = reason.or(() -> Optional.of(said));
    }
  }

  private static ProcessBuilder starter(Identity identity, Limits limits) {
    List<String> command = new ArrayList<>(Detachment.withoutTerminalAndKeys());
    command.addAll(words(identity, limits));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> variables = builder.environment();
    variables.clear();
    variables.put("PATH", System.getenv().getOrDefault("PATH", PATH) + ":/usr/sbin:/sbin");
    variables.put("NSLAB_HIDE", System.getProperty("user.home", ""));
    return builder;
  }

  /** The words that start a sandbox in a process that has no terminal and no keys. */
  static List<String> words(Identity identity, Limits limits) {
    List<String> command = new ArrayList<>(identity.deviceForTunnels());
    command.addAll(identity.prefix());
    command.addAll(List.of("unshare", "--user", "--map-root-user", "--mount", "--pid", "--fork"));
    command.addAll(List.of("--kill-child", "--uts", "--ipc", "--net", "bash", "-c"));
    command.addAll(List.of(script("outer.bash") + script("watch.bash"), "nslab"));
    command.addAll(List.of(script("inner.bash"), script("shell.bash")));
    command.add(Integer.toString(limits.processes()));
    command.add(Long.toString(limits.memoryKib()));
    command.add(Long.toString(limits.reserveKib()));
    command.add(script("tcpdump.pl"));
    return command;
  }

  private static void forward(BufferedReader reader, Consumer<String> notices) {
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("limit ")) {
          notices.accept(line.substring("limit ".length()));
        }
      }
    } catch (IOException closed) {
      // The sandbox has ended; there is nothing more to tell.
    }
  }

  private static long onlyChild(long pid) throws IOException {
    Path children = Path.of("/proc/" + pid + "/task/" + pid + "/children");
    if (Files.exists(children)) {
      String text = Files.readString(children).strip();
      if (!text.isEmpty()) {
        return Long.parseLong(text.replaceFirst(" .*", ""));
      }
    }
    // Kernels without CONFIG_PROC_CHILDREN do not have that file.
    return ProcessHandle.of(pid)
        .flatMap(handle -> handle.children().findFirst())
        .map(ProcessHandle::pid)
        .orElseThrow(() -> new IOException("process " + pid + " has no child"));
  }

  /** A script that comes with nslab. */
  static String script(String name) {
    try (InputStream in = Sandbox.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("unreadable resource " + name, e);
    }
  }

  /** The user that the lab's processes are on the machine. */
  Identity identity() {
    return identity;
  }

  boolean isAlive() {
    return outer.isAlive() && Files.exists(Path.of("/proc/" + init));
  }

  /**
   * A process in the lab, not yet started. Its script runs under the lab's limits as root of the
   * lab, in the lab's own network namespace.
   */
  ProcessBuilder join(String script, Map<String, String> environment) {
    List<String> command = new ArrayList<>(Detachment.withoutTerminalAndKeys());
    command.addAll(identity.joinPrefix());
    command.addAll(List.of("nsenter", "--target=" + init, "--preserve-credentials"));
    command.addAll(List.of("--user", "--mount", "--net", "--pid", "--uts", "--ipc"));
    command.addAll(List.of("setsid", "bash", "-c", limitLine() + script));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> variables = builder.environment();
    String language = System.getenv().getOrDefault("LANG", "C.UTF-8");
    variables.clear();
    variables.put("PATH", PATH);
    variables.put("HOME", "/root");
    variables.put("USER", "root");
    variables.put("LOGNAME", "root");
    variables.put("SHELL", "/bin/bash");
    variables.put("LANG", language);
    variables.putAll(environment);
    return builder;
  }

  /**
   * Starts a process that looks at the lab's networks and files. It is in the outer process
   * namespace, so that the lab does not count it. It begins in the outer layer, as what it runs
   * there cannot have been replaced by the lab.
   *
   * @param script is run by Perl; it is given a {@code /proc} that has the process itself, the file
   *     of the lab's own network namespace, and the number of the lab's first process in that
   *     {@code /proc}; it must enter that one's user namespace before it runs anything of the lab's
   */
  Process observe(String script) throws IOException {
    List<String> command = new ArrayList<>(Detachment.withoutTerminal());
    command.addAll(identity.joinPrefix());
    command.addAll(
        List.of("nsenter", "--preserve-credentials", "--user=/proc/" + outer.pid() + "/ns/user"));
    command.addAll(
        List.of(
            "--pid=/proc/" + outer.pid() + "/ns/pid", "--mount=/proc/" + outer.pid() + "/ns/mnt"));
    command.addAll(List.of("--net=/proc/" + init + "/ns/net", "perl", "-e", script));
    command.addAll(List.of("/.nslab/proc", "/proc/1/ns/net", initInTheOuterLayer()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    return Detachment.start(builder);
  }

  private String initInTheOuterLayer() throws IOException {
    // man 5 proc: one number a layer of process namespaces, from the reader's own inwards.
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + init + "/status"))) {
      String line =
          lines.filter(each -> each.startsWith("NSpid:")).findFirst().orElse("NSpid: 0 0");
      List<String> numbers = List.of(line.split("\\s+", -1));
      return numbers.get(numbers.size() - 2);
    }
  }

  private String limitLine() {
    return "cd /root; ulimit -u "
        + limits.processes()
        + " -n 1024 -d 1048576 -c 0 -f 1048576; "
        + "echo 1000 >/proc/self/oom_score_adj 2>/dev/null; ";
  }

  @Override
  public void close() {
    try {
      holder.input().close();
    } catch (IOException alreadyGone) {
      // The pipe's end is what tells the sandbox to leave; it has left.
    }
    // The first process of a process namespace takes all others in it along (man 7 pid_namespaces).
    outer.destroyForcibly();
    try {
      // Left to itself the holder is gone when all below it is; killed, it might leave them to
      // another.
      holder.process().onExit().get(SECONDS_TO_LEAVE, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      holder.process().destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of a process cannot be waited for", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
