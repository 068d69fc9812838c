package org.nslab.command;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a key press costs in a lab of 300 namespaces on one bridge; each call works at one line. How
 * to run it and what came out: {@code docs/benchmarks.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
public class CompletionBenchmark {

  private static final NetworkState LAB = SampleLab.of(300);

  /** The line at whose end the cursor is. */
  @Param({
    "ip ",
    "ip link set ",
    "ip -n n299 link set veth-n2",
    "ip netns exec ",
    "ip netns exec n150 ping ",
    "ip -n n7 route add default via ",
    "ip addr add ",
    "ip link add veth-x type veth peer name ",
    "iptables -t nat -A POSTROUTING -s ",
    "pin"
  })
  public String line = "";

  /** Tab. */
  @Benchmark
  public Completion completion() {
    return Completion.at(line, line.length(), LAB, NamespaceId.HOST);
  }

  /** The colours of the line. */
  @Benchmark
  public List<Span> colours() {
    return Colours.of(line, line.length(), LAB, NamespaceId.HOST, name -> false);
  }

  /** The tip behind the cursor. */
  @Benchmark
  public String tip() {
    return Tip.at(line);
  }
}
