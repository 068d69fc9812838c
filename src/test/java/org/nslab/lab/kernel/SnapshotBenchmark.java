package org.nslab.lab.kernel;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to read the network of a kernel lab: the host with a bridge, every other namespace
 * on a cable to it. How to run it and what came out: {@code docs/benchmarks.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 5)
public class SnapshotBenchmark {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private static final String BUILD =
      """
      ip link add v-net-0 type bridge; ip link set v-net-0 up; ip addr add 10.0.0.1/16 dev v-net-0
      for i in $(seq 2 $NAMESPACES); do
        ip netns add n$i
        ip link add veth-$i type veth peer name eth0 netns n$i
        ip link set veth-$i master v-net-0 up
        ip -n n$i addr add 10.0.$((i / 200)).$((i % 200 + 2))/16 dev eth0
        ip -n n$i link set eth0 up
        ip -n n$i route add default via 10.0.0.1
      done
      """;

  /** A process for each question to each namespace, which nsenter takes there. */
  private static final String NAIVE =
      """
      settings="net.ipv4.ip_forward net.ipv4.icmp_echo_ignore_all net.ipv4.ip_default_ttl"
      for link in all default lo eth0 v-net-0; do
        for name in accept_local arp_announce arp_filter arp_ignore forwarding proxy_arp rp_filter
        do settings="$settings net.ipv4.conf.$link.$name"; done
        for name in disable_ipv6 forwarding accept_dad accept_ra
        do settings="$settings net.ipv6.conf.$link.$name"; done
      done
      for file in /proc/1/ns/net /run/netns/*; do
        inside() { nsenter --net=$file "$@"; }
        inside ip -j -d addr show
        inside ip -j -d -4 route show table all
        inside ip -j -d -6 route show table all
        inside ip -j -d -4 rule show
        inside ip -j -d -6 rule show
        inside ip -j neigh show
        inside ip -j neigh show proxy
        inside bridge -j fdb show
        inside bridge -j vlan show
        inside sysctl -e $settings
        inside ss -Hltun
        inside nft -j list ruleset
      done
      """;

  /** How many, the host's among them. */
  @Param({"3", "30", "300"})
  public int namespaces;

  private @Nullable KernelLab built;

  /**
   * Builds the lab, and waits until the kernel has come to rest: for some while new ports are
   * counted down, and addresses and neighbours are announced.
   */
  @Setup
  public void build() throws LabException, InterruptedException {
    built = KernelLab.start(new Limits(400, 2 * 1024 * 1024), notice -> {});
    Captured captured = lab().capture("NAMESPACES=" + namespaces + "\n" + BUILD, LIMIT);
    if (!captured.succeeded() || lab().snapshot().namespaces().size() != namespaces) {
      throw new IllegalStateException("the lab was not built: " + captured.error());
    }
    TimeUnit.SECONDS.sleep(5 + namespaces / 6);
  }

  private KernelLab lab() {
    return Objects.requireNonNull(built);
  }

  /** Ends it. */
  @TearDown
  public void end() {
    lab().close();
  }

  /** As nslab reads it when nothing has changed since it was read last. */
  @Benchmark
  public NetworkState snapshot() throws LabException {
    return lab().snapshot();
  }

  /** Changes one interface before each reading, which is not measured. */
  @State(Scope.Benchmark)
  public static class Change {

    private int mtu = 1400;

    /** Sets another MTU. */
    @Setup(Level.Invocation)
    public void change(SnapshotBenchmark benchmark) throws LabException {
      mtu = mtu == 1400 ? 1300 : 1400;
      benchmark.lab().capture("ip -n n2 link set eth0 mtu " + mtu, LIMIT);
    }
  }

  /** As nslab reads it after a command that has changed one namespace. */
  @Benchmark
  public NetworkState snapshotAfterAChange(Change change) throws LabException {
    return lab().snapshot();
  }

  /** The same answers, each from a process of its own; nothing is parsed. */
  @Benchmark
  public Captured naive() throws LabException {
    return lab().capture(NAIVE, LIMIT);
  }
}
