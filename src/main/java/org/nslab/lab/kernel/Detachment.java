package org.nslab.lab.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * How what nslab starts in the lab is tied to nslab, and how it is not.
 *
 * <p>Not by the terminal: a key such as Ctrl-C signals all processes of the session's foreground
 * group, and between two commands would end the lab, so each begins a session of its own.
 *
 * <p>Not by keys: a session keyring is inherited, into new user namespaces too, and who has it may
 * read its keys ({@code man 7 session-keyring}). No command of util-linux makes a new one; Perl,
 * which Debian always has, can ask the kernel for an empty one.
 *
 * <p>But by life: {@code nsenter} stops when the lab stops the shell below it, and would then stay
 * when nslab is gone. The kernel ends it together with the thread that started it ({@code man 2
 * PR_SET_PDEATHSIG}), so one thread, which lives as long as nslab does, starts them all.
 */
final class Detachment {

  private static final Path PERL = Path.of("/usr/bin/perl");
  private static final int JOIN_SESSION_KEYRING = 1;

  /** The numbers of system calls, by the JVM's name of the processor. */
  private static final Map<String, Calls> CALLS =
      Map.of(
          "amd64",
          new Calls(250, 112),
          "aarch64",
          new Calls(219, 157),
          "riscv64",
          new Calls(219, 157));

  private record Calls(int keyctl, int setsid) {}

  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "nslab-starter");
            thread.setDaemon(true);
            return thread;
          });

  private Detachment() {}

  /** The words to put before a command so that no key of nslab's terminal reaches it. */
  static List<String> withoutTerminal() {
    return List.of("setsid");
  }

  /**
   * The same, and so that it begins with an empty session keyring as well, where Perl is there and
   * the processor known.
   */
  static List<String> withoutTerminalAndKeys() {
    return callsOfPerl()
        .map(calls -> List.of(PERL.toString(), "-e", calls + "exec { $ARGV[0] } @ARGV; exit 127"))
        .orElseGet(Detachment::withoutTerminal);
  }

  /** The statements of Perl by which a process leaves its session and its keys behind. */
  static Optional<String> callsOfPerl() {
    return Optional.ofNullable(CALLS.get(System.getProperty("os.arch", "")))
        .filter(calls -> Files.isExecutable(PERL))
        .map(
            calls ->
                "syscall("
                    + calls.setsid
                    + "); syscall("
                    + calls.keyctl
                    + ", "
                    + JOIN_SESSION_KEYRING
                    + ", 0); ");
  }

  /** Starts a process that may have asked to be ended with the one that started it. */
  static Process start(ProcessBuilder builder) throws IOException {
    try {
      return STARTER.submit(builder::start).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
