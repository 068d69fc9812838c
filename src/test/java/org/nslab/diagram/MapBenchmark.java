package org.nslab.diagram;

import java.util.concurrent.TimeUnit;
import org.nslab.diagnosis.Sketch;
import org.nslab.diagram.picture.Picture;
import org.nslab.diagram.text.Looks;
import org.nslab.diagram.text.Signs;
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

/** How long it takes to draw; the figures are in docs/benchmarks.md. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class MapBenchmark {

  private static final Looks LOOKS = new Looks(120, Signs.UNICODE, true, false);

  private final NetworkState lab = Sketch.bridged(30).state();
  private final NetworkState large = Sketch.bridged(300).down("host", "p2").state();

  /** How it is drawn. */
  @Param public MapFormat format = MapFormat.TEXT;

  /** Thirty namespaces on a bridge, from the state to the text. */
  @Benchmark
  public String thirty() {
    return format.draw(Picture.of(lab), LOOKS);
  }

  /** Three hundred. */
  @Benchmark
  public String threeHundred() {
    return format.draw(Picture.of(large), LOOKS);
  }
}
