package org.nslab.trace;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nslab.diagnosis.Answer;
import org.nslab.diagnosis.Diagnosis;
import org.nslab.diagnosis.Sketch;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long traces and diagnoses take; the figures are in docs/diagnosis.md. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class TraceBenchmark {

  private static final int MANY = 200;

  private final NetworkState lab = Sketch.bridged(4).state();
  private final Tracer tracer = new Tracer(lab);
  private final NetworkState broken = Sketch.bridged(4).down("host", "p2").down("n1", "e1").state();
  private final NetworkState large = Sketch.bridged(MANY).state();
  private final NetworkState huge = Sketch.bridged(300).down("host", "p2").state();
  private final IpAddress blue = IpAddress.of("10.0.0.3");

  /** One ping across the bridge of the lesson's lab. */
  @Benchmark
  public Trace onePing() {
    return tracer.trace(Flow.ping("n1", blue));
  }

  /** The same, with nothing looked up beforehand. */
  @Benchmark
  public Trace onePingAfresh() {
    return Tracer.ping(lab, "n1", blue);
  }

  /** Every pair of two hundred namespaces on one bridge. */
  @Benchmark
  public int allPairs() {
    Tracer all = new Tracer(large);
    int arrived = 0;
    for (int from = 1; from <= MANY; from++) {
      for (int to = 1; to <= MANY; to++) {
        IpAddress address = IpAddress.of("10.0." + to / 250 + "." + (to % 250 + 1));
        arrived += all.trace(Flow.ping("n" + from, address)).hasArrived() ? 1 : 0;
      }
    }
    return arrived;
  }

  /** The plan for two faults in the lesson's lab. */
  @Benchmark
  public Answer whyInTheLesson() {
    return Diagnosis.of(broken, "n1", blue);
  }

  /** The plan for one fault among three hundred namespaces. */
  @Benchmark
  public List<String> whyAmongMany() {
    return Diagnosis.of(huge, "n1", blue).plan();
  }
}
