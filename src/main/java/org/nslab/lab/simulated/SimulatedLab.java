package org.nslab.lab.simulated;

import java.time.Duration;
import java.util.Random;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.nslab.lab.Console;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.lab.Service;
import org.nslab.lab.World;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.address.MacAddress;
import org.nslab.simulation.Simulation;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Captured;
import org.nslab.simulation.shell.Interpreter;
import org.nslab.simulation.shell.Interruption;
import org.nslab.simulation.shell.Streams;

/** The lab on the simulated kernel. */
public final class SimulatedLab implements Lab {

  private static final int TIME_IS_UP = 124;

  private final Timer timer = new Timer("nslab-simulated-limit", true);
  private final Supplier<MacAddress> macs;
  private Simulation simulation;
  private boolean closed;

  private SimulatedLab(Supplier<MacAddress> macs) {
    this.macs = macs;
    simulation = fresh(macs);
  }

  /** Starts a lab with an empty network: the namespace {@code host} with {@code lo} alone. */
  public static SimulatedLab start() {
    return start(Kernel.drawn(new Random()));
  }

  /** The same, in which new interfaces get these MAC addresses. */
  static SimulatedLab start(Supplier<MacAddress> macs) {
    return new SimulatedLab(macs);
  }

  private static Simulation fresh(Supplier<MacAddress> macs) {
    long start = System.nanoTime();
    return Simulation.booted(() -> (System.nanoTime() - start) / 1_000_000, macs);
  }

  @Override
  public String name() {
    return "simulated";
  }

  @Override
  public synchronized NetworkState snapshot() throws LabException {
    return living().state();
  }

  private Simulation living() throws LabException {
    if (closed) {
      throw new LabException("The lab has ended.");
    }
    return simulation;
  }

  @Override
  public LabShell openShell(Console console) throws LabException {
    return new SimulatedShell(this, living(), console);
  }

  /** Whether a shell's machine is still the lab's. */
  boolean isCurrent(Simulation machine) {
    return !closed && machine == simulation;
  }

  @Override
  public org.nslab.lab.Captured capture(String script, Duration limit) throws LabException {
    Interruption interruption = new Interruption();
    AtomicBoolean late = new AtomicBoolean();
    TimerTask alarm =
        new TimerTask() {
          @Override
          public void run() {
            late.set(true);
            interruption.interrupt();
          }
        };
    Interpreter shell = living().shell(interruption);
    Captured captured = new Captured();
    timer.schedule(alarm, Math.max(1, limit.toMillis()));
    int code = run(shell, script, new Streams("", captured));
    alarm.cancel();
    return new org.nslab.lab.Captured(
        captured.output(), captured.error(), late.get() ? TIME_IS_UP : code);
  }

  @Override
  public org.nslab.lab.Captured probe(String namespace, String script) throws LabException {
    // Nothing can be put in the place of the lab's programs.
    Duration limit = Duration.ofSeconds(5);
    return switch (namespace) {
      case NamespaceId.HOST -> capture(script, limit);
      case "lan" -> capture("lan " + script, limit);
      default -> capture("ip netns exec " + namespace + " " + script, limit);
    };
  }

  /** Shells of one lab take turns. */
  synchronized int run(Interpreter shell, String line, Streams streams) {
    return shell.run(line, streams);
  }

  @Override
  public void surround(World world) throws LabException {
    Simulation machine = living();
    if (world == World.UPLINK) {
      machine.surround();
    }
  }

  @Override
  public void serve(Service service) throws LabException {
    throw new LabException(
        "The simulated lab has no " + service.title() + "; the kernel lab has: --lab kernel");
  }

  @Override
  public void reset() {
    simulation = fresh(macs);
  }

  @Override
  public void close() {
    closed = true;
    timer.cancel();
  }
}
