package org.nslab.lab.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.nslab.lab.Captured;
import org.nslab.lab.Console;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.lab.Service;
import org.nslab.lab.World;
import org.nslab.lab.kernel.reading.StateReader;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** The lab on the real Linux kernel. */
public final class KernelLab implements Lab {

  private static final int TIME_IS_UP = 124;
  private static final Duration TIME_TO_SURROUND = Duration.ofSeconds(20);

  private static final Duration TIME_TO_START = Duration.ofSeconds(60);

  /** What the world has a command for that the lab could change. */
  private static final String LAN = "lan() { nsenter --net=/run/nslab/lan -- \"$@\"; }\n";

  private final Limits limits;
  private final Consumer<String> notices;
  private final Timer timer = new Timer("nslab-time-limit", true);
  private final StateReader reader;
  private final boolean isWary;
  private Sandbox sandbox;

  private KernelLab(Limits limits, Consumer<String> notices, boolean isWary, Sandbox sandbox) {
    this.isWary = isWary;
    this.limits = limits;
    this.notices = notices;
    this.sandbox = sandbox;
    this.reader = new StateReader(() -> this.sandbox.observe(StateReader.script()));
  }

  /**
   * Starts a lab with an empty network: the namespace {@code host} with {@code lo} alone.
   *
   * @param limits what the lab may use of the machine
   * @param notices takes {@code processes} or {@code memory} when the lab ran into that limit and
   *     what ran in it was ended; called from a thread of the lab's
   * @throws LabException if the kernel does not allow it here, with the reason
   */
  public static KernelLab start(Limits limits, Consumer<String> notices) throws LabException {
    return new KernelLab(limits, notices, false, Sandbox.start(limits, notices));
  }

  /**
   * Likewise, for commands of strangers: what looks at the lab begins before anything else does,
   * and only once, so that no program in the lab can stand between.
   *
   * @throws LabException if the kernel does not allow it here, with the reason
   */
  public static KernelLab startWary(Limits limits, Consumer<String> notices) throws LabException {
    KernelLab lab = new KernelLab(limits, notices, true, Sandbox.start(limits, notices));
    try {
      lab.reader.begin();
      return lab;
    } catch (LabException e) {
      lab.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return "kernel";
  }

  @Override
  public LabShell openShell(Console console) throws LabException {
    return KernelShell.open(living(), console);
  }

  @Override
  public Captured capture(String script, Duration limit) throws LabException {
    Capture capture = new Capture();
    try (KernelShell shell = KernelShell.open(living(), capture)) {
      AtomicBoolean late = new AtomicBoolean();
      TimerTask alarm =
          new TimerTask() {
            @Override
            public void run() {
              late.set(true);
              shell.end();
            }
          };
      timer.schedule(alarm, Math.max(1, limit.toMillis()));
      int code = exitCode(shell, script);
      alarm.cancel();
      return capture.captured(late.get() ? TIME_IS_UP : code);
    }
  }

  private static int exitCode(KernelShell shell, String script) {
    try {
      // A subshell: what the script does to its own descriptors cannot keep the mark back.
      return shell.run("(\n" + script + "\n)");
    } catch (LabException ended) {
      return shell.exitCode();
    }
  }

  @Override
  public synchronized Captured probe(String namespace, String script) throws LabException {
    seeing();
    return switch (namespace) {
      case NamespaceId.HOST -> reader.run("", LAN + script);
      case "lan" -> reader.run("/run/nslab/lan", script);
      default -> reader.run("/run/netns/" + namespace, script);
    };
  }

  @Override
  public synchronized NetworkState snapshot() throws LabException {
    seeing();
    return reader.read();
  }

  /** What was begun after the lab was used may run what was put in the place of its tools. */
  private void seeing() throws LabException {
    living();
    if (isWary && !reader.isAlive()) {
      throw new LabException("What looks at the lab from outside was ended by it.");
    }
  }

  @Override
  public void surround(World world) throws LabException {
    if (world == World.EMPTY) {
      return;
    }
    Captured built = capture(Sandbox.script(world.word() + ".bash"), TIME_TO_SURROUND);
    if (!built.succeeded()) {
      throw new LabException(
          "What surrounds the lab's host could not be built: " + built.error().strip());
    }
  }

  @Override
  public void serve(Service service) throws LabException {
    Captured started = capture(Sandbox.script(service.word() + ".bash"), TIME_TO_START);
    if (!started.succeeded()) {
      throw new LabException(service.title() + " does not start: " + started.error().strip());
    }
  }

  @Override
  public synchronized void reset() throws LabException {
    reader.close();
    sandbox.close();
    sandbox = Sandbox.start(limits, notices);
    if (isWary) {
      reader.begin();
    }
  }

  private Sandbox living() throws LabException {
    if (!sandbox.isAlive()) {
      throw new LabException("The lab has ended; `restart` builds a new one.");
    }
    return sandbox;
  }

  @Override
  public void close() {
    timer.cancel();
    reader.close();
    sandbox.close();
  }

  /** Keeps what a script prints, up to a bound; what is beyond it is dropped. */
  private static final class Capture implements Console {

    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @Override
    public void output(byte[] bytes, int length) {
      keep(output, bytes, length);
    }

    @Override
    public void error(byte[] bytes, int length) {
      keep(error, bytes, length);
    }

    private static void keep(ByteArrayOutputStream kept, byte[] bytes, int length) {
      kept.write(bytes, 0, Math.min(length, MOST_BYTES - kept.size()));
    }

    Captured captured(int exitCode) {
      return new Captured(
          output.toString(StandardCharsets.UTF_8),
          error.toString(StandardCharsets.UTF_8),
          exitCode);
    }
  }
}
