package org.nslab.lab.kernel;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.LabException;
import org.nslab.lab.World;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long the router, the neighbour and the Internet take to stand around a fresh lab. How to run
 * it and what came out: {@code docs/benchmarks.md}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class UplinkBenchmark {

  private @Nullable KernelLab lab;

  /** Starts a lab with nothing around it. */
  @Setup(Level.Iteration)
  public void start() throws LabException {
    lab = KernelLab.start(Limits.DEFAULT, limit -> {});
  }

  /** Ends it. */
  @TearDown(Level.Iteration)
  public void close() {
    Objects.requireNonNull(lab).close();
  }

  /** Until every machine is there, and its server listens. */
  @Benchmark
  public void surround() throws LabException {
    Objects.requireNonNull(lab).surround(World.UPLINK);
  }
}
