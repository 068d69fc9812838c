package org.nslab.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.nslab.network.NetworkState;
import org.nslab.simulation.kernel.Kernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many commands the simulated kernel runs; the figures are in docs/benchmarks.md. */
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class SimulationBenchmark {

  /** The lines of a round; they leave the network as it was. */
  private static final List<String> ROUND =
      List.of(
          "ip netns add extra",
          "ip -n extra link set lo up",
          "ip link add x0 type veth peer name x1",
          "ip link set x1 netns extra",
          "ip link set x0 master v-net-0",
          "ip link set x0 up",
          "ip -n extra addr add 10.9.0.1/16 dev x1",
          "ip -n extra link set x1 up",
          "ip -n extra route add default via 10.9.0.2",
          "ip -n extra route",
          "ip -n n1 link",
          "ip -n n1 addr show dev e1",
          "ip -n n1 neigh",
          "ip netns exec n1 ping -c 1 10.0.0.4",
          "sysctl -w net.ipv4.ip_forward=1",
          "ip -n n2 route add 10.8.0.0/16 via 10.0.0.3",
          "ip -n n2 route del 10.8.0.0/16",
          "ip -n nope link",
          "ip link set x0 down",
          "ip netns del extra");

  /** How many namespaces there are. */
  @Param({"3", "300"})
  public int namespaces;

  private Simulation machine = lab(0);

  /** Namespaces on one bridge, each with an address. */
  private static Simulation lab(int count) {
    Simulation machine = Simulation.booted(() -> 0L, Kernel.drawn(new Random(1)));
    List<String> lines = new ArrayList<>();
    lines.add("ip link add v-net-0 type bridge");
    lines.add("ip link set v-net-0 up");
    for (int i = 1; i <= count; i++) {
      String address = "10.0." + (i + 1) / 250 + "." + ((i + 1) % 250 + 1);
      lines.add("ip netns add n" + i);
      lines.add("ip link add p" + i + " type veth peer name e" + i + " netns n" + i);
      lines.add("ip link set p" + i + " master v-net-0 up");
      lines.add("ip -n n" + i + " addr add " + address + "/16 dev e" + i);
      lines.add("ip -n n" + i + " link set e" + i + " up");
    }
    machine.run(String.join("\n", lines));
    return machine;
  }

  /** Makes the lab. */
  @Setup
  public void build() {
    machine = lab(namespaces);
  }

  /** Commands a second. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(20)
  public int commands() {
    int failed = 0;
    for (String line : ROUND) {
      failed += machine.run(line).exitCode() == 0 ? 0 : 1;
    }
    return failed;
  }

  /** A thousand namespaces on one bridge, from nothing; in a heap of 256 MiB. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public NetworkState aThousandOnOneBridge() {
    return lab(1000).state();
  }
}
