package org.nslab.lab.kernel;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.nslab.lab.Console;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.lab.PseudoTerminal;
import org.nslab.lab.kernel.reading.Nonce;

/** A bash in the sandbox that takes lines, and says after each how it ended. */
final class KernelShell implements LabShell {

  /** A JVM blocks SIGQUIT for what it starts; env lets it through again, for Ctrl-\. */
  private static final String WITH_TERMINAL =
      "exec 8<>/proc/self/fd/1 1>&8 2>&8;"
          + " exec env --default-signal=QUIT bash --noprofile --rcfile /.nslab/shell.bash --noediting -i";

  private static final String WITHOUT_TERMINAL =
      "export BASH_ENV=/.nslab/shell.bash; exec bash --noprofile --norc";

  /** A late Ctrl-C takes the beginning of the line that bash is just reading. */
  private static final String LEAD = " ".repeat(8);

  private final Sandbox sandbox;
  private final Process process;
  private final Optional<PseudoTerminal> terminal;
  private final OutputStream lines;
  private final BlockingQueue<Mark> marks = new LinkedBlockingQueue<>();
  private final BlockingQueue<Mark> errorMarks = new LinkedBlockingQueue<>();
  private final UnreadInput unread = new UnreadInput();
  private volatile int runningJobs;
  private volatile boolean ended;

  private KernelShell(Sandbox sandbox, Process process, Optional<PseudoTerminal> terminal) {
    this.sandbox = sandbox;
    this.process = process;
    this.terminal = terminal;
    this.lines = process.getOutputStream();
  }

  /** Starts the shell; with a terminal, waits for its first prompt. */
  static KernelShell open(Sandbox sandbox, Console console) throws LabException {
    Optional<PseudoTerminal> terminal = console.terminal();
    try {
      String nonce = Nonce.draw();
      ProcessBuilder builder =
          terminal.isPresent()
              ? terminalBuilder(sandbox, terminal.get(), nonce)
              : sandbox.join(WITHOUT_TERMINAL, Map.of("NSLAB_MARK", nonce, "TERM", "dumb"));
      KernelShell shell = new KernelShell(sandbox, Detachment.start(builder), terminal);
      shell.listen(console, nonce);
      return shell;
    } catch (IOException e) {
      throw new LabException("No shell could be started in the lab: " + e.getMessage(), e);
    }
  }

  private static ProcessBuilder terminalBuilder(
      Sandbox sandbox, PseudoTerminal terminal, String nonce) throws IOException {
    File device = terminal.device().toFile();
    sandbox.identity().own(terminal.device());
    String type = System.getenv().getOrDefault("TERM", "xterm");
    return sandbox
        .join(WITH_TERMINAL, Map.of("NSLAB_MARK", nonce, "NSLAB_TTY", "1", "TERM", type))
        .redirectOutput(Redirect.appendTo(device))
        .redirectError(Redirect.appendTo(device));
  }

  private void listen(Console console, String nonce) throws LabException {
    if (terminal.isPresent()) {
      read(terminal.get().fromPrograms(), nonce, unread.before(console::output), marks);
      var unused = process.onExit().thenRun(this::hasEnded);
      await(marks);
      return;
    }
    read(process.getInputStream(), nonce, console::output, marks);
    read(process.getErrorStream(), nonce, console::error, errorMarks);
  }

  private void read(
      InputStream stream,
      String nonce,
      BiConsumer<byte[], Integer> sink,
      BlockingQueue<Mark> queue) {
    MarkScanner scanner = new MarkScanner(nonce, sink, queue::add);
    Thread reader = new Thread(() -> pump(stream, scanner, queue), "nslab-output");
    reader.setDaemon(true);
    reader.start();
  }

  private void pump(InputStream stream, MarkScanner scanner, BlockingQueue<Mark> queue) {
    byte[] buffer = new byte[8192];
    try {
      for (int length = stream.read(buffer); length >= 0; length = stream.read(buffer)) {
        scanner.accept(buffer, length);
      }
    } catch (IOException closed) {
      // A pseudo-terminal ends with an error when the last program has closed it.
    }
    queue.add(Mark.END);
    hasEnded();
  }

  private void hasEnded() {
    ended = true;
    marks.add(Mark.END);
    errorMarks.add(Mark.END);
  }

  @Override
  public int run(String line) throws LabException {
    if (ended) {
      throw endedShell();
    }
    String quoted = "$'" + quote(line) + "'";
    String sent =
        terminal.isPresent()
            ? LEAD + "eval " + quoted + " <&8\n"
            : "eval " + quoted + " </dev/null\n__nslab_end\n";
    Mark mark = send(sent);
    if (terminal.isEmpty()) {
      await(errorMarks);
    }
    runningJobs = mark.runningJobs();
    return mark.exitCode();
  }

  /** Sends the shell a line of ours and waits for the mark behind it. */
  private Mark send(String line) throws LabException {
    try {
      lines.write(line.getBytes(StandardCharsets.UTF_8));
      lines.flush();
    } catch (IOException e) {
      throw endedShell();
    }
    return await(marks);
  }

  @Override
  public boolean wantsMore(String line) {
    return LineSyntax.wantsMore(sandbox, line);
  }

  @Override
  public List<String> files(String prefix) {
    // nsenter waits for the bash that it forked into the lab's process namespace.
    return process.children().findFirst().map(bash -> FileNames.of(bash, prefix)).orElse(List.of());
  }

  @Override
  public String unreadInput() throws LabException {
    if (terminal.isEmpty() || ended) {
      return "";
    }
    unread.begin();
    try {
      send(LEAD + "__nslab_unread\n");
    } finally {
      unread.end();
    }
    return unread.text();
  }

  private static String quote(String line) {
    return line.replace("\0", "").replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n");
  }

  private Mark await(BlockingQueue<Mark> queue) throws LabException {
    try {
      Mark mark = queue.take();
      if (mark.isEnd()) {
        ended = true;
        throw endedShell();
      }
      return mark;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("Waiting for the lab's shell was interrupted.", e);
    }
  }

  private static LabException endedShell() {
    return new LabException("The lab's shell has ended.");
  }

  @Override
  public void interrupt() {
    if (terminal.isPresent()) {
      try {
        terminal.get().toPrograms().write(3);
        terminal.get().toPrograms().flush();
      } catch (IOException gone) {
        ended = true;
      }
      return;
    }
    commands().forEach(ProcessHandle::destroy);
  }

  private Stream<ProcessHandle> commands() {
    return process.children().flatMap(ProcessHandle::descendants);
  }

  @Override
  public int exitCode() {
    try {
      // The end of its output is heard of before its own.
      return ended && process.waitFor(1, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public boolean isAlive() {
    return !ended && process.isAlive();
  }

  @Override
  public boolean hasBackgroundJobs() {
    return runningJobs > 0;
  }

  @Override
  public void close() {
    end();
  }

  /** Ends the shell and what it runs; any thread may call it. */
  void end() {
    ended = true;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    // nsenter leaves when it has taken note of the shell's end. Were it killed before, that would
    // be
    // left to the machine's first process, and the lab could not go until that one gets round to
    // it.
    var unused =
        process
            .onExit()
            .orTimeout(1, TimeUnit.SECONDS)
            .whenComplete((left, late) -> process.destroyForcibly());
  }
}
