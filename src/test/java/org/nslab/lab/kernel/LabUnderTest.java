package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;

/**
 * A kernel lab, and what tests do with it.
 *
 * @param kernel the lab
 */
record LabUnderTest(KernelLab kernel) implements AutoCloseable {

  /** Red and blue, joined by a cable, each end up and with its address. */
  static final String PAIR =
      """
      ip netns add red && ip netns add blue
      ip link add veth-red type veth peer name veth-blue
      ip link set veth-red netns red && ip link set veth-blue netns blue
      ip -n red addr add 192.168.15.1/24 dev veth-red
      ip -n blue addr add 192.168.15.2/24 dev veth-blue
      ip -n red link set veth-red up && ip -n blue link set veth-blue up
      """;

  private static final Duration LIMIT = Duration.ofSeconds(20);

  static LabUnderTest start() throws LabException {
    return new LabUnderTest(KernelLab.start(Limits.DEFAULT, notice -> {}));
  }

  /** Runs lines that must all succeed. */
  void run(String script) throws LabException {
    Captured captured = kernel.capture("set -e\n" + script, LIMIT);
    assertTrue(captured.succeeded(), captured::error);
  }

  /** Runs lines that may fail. */
  boolean works(String script) throws LabException {
    return kernel.capture(script, LIMIT).succeeded();
  }

  LabShell shell() throws LabException {
    return kernel.openShell(new Recorder(new StringBuilder()));
  }

  NetworkState snapshot() throws LabException {
    return kernel.snapshot();
  }

  Namespace namespace(String id) throws LabException {
    return snapshot().namespace(id).orElseThrow();
  }

  void reset() throws LabException {
    kernel.reset();
  }

  @Override
  public void close() {
    kernel.close();
  }
}
