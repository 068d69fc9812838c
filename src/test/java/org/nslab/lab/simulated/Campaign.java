package org.nslab.lab.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.nslab.lab.LabException;
import org.nslab.lab.World;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

/** Runs random sequences in twin labs, several at a time: they mostly wait for packets. */
final class Campaign {

  private static final int LABS = Integer.getInteger("nslab.differential.labs", 8);
  private static final int MOST_FAILURES = Integer.getInteger("nslab.differential.failures", 3);

  private final long seed;
  private final int sequences;
  private final long end;
  private final Tally tally = new Tally();
  private final AtomicInteger next = new AtomicInteger();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

  Campaign(long seed, int sequences, Duration limit) {
    this.seed = seed;
    this.sequences = sequences;
    end = System.nanoTime() + limit.toNanos();
  }

  Tally tally() {
    return tally;
  }

  /** What differed, by sequence. */
  List<String> run() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(LABS);
    try {
      List<Callable<Void>> all = Collections.nCopies(LABS, this::work);
      for (Future<Void> done : workers.invokeAll(all)) {
        done.get();
      }
      return List.copyOf(failures);
    } finally {
      workers.shutdownNow();
    }
  }

  private Void work() throws LabException {
    try (KernelLab kernel = KernelLab.start(Limits.DEFAULT, limit -> {})) {
      for (int i = next.getAndIncrement();
          i < sequences && failures.size() < MOST_FAILURES && System.nanoTime() < end;
          i = next.getAndIncrement()) {
        sequence(kernel, seed + i);
      }
    }
    return null;
  }

  private void sequence(KernelLab kernel, long number) throws LabException {
    List<String> lines = Lines.sequence(number);
    // Looking at the state takes most of the time: in some sequences after each line, in the others
    // from where the network is disturbed.
    int deep = number % 4 == 0 ? 0 : lines.size() / 2;
    Optional<Difference> found = difference(kernel, lines, deep, tally);
    tally.sequence();
    if (found.isEmpty()) {
      return;
    }
    if (difference(kernel, lines, 0, new Tally()).isEmpty()) {
      tally.once();
      System.out.println("once, sequence " + number + "\n" + found.get());
      return;
    }
    List<String> fewer = shrunk(kernel, lines.subList(0, found.get().lines()));
    String shown =
        difference(kernel, fewer, 0, new Tally()).map(Object::toString).orElse("(now and then)");
    failures.add(
        "sequence " + number + "\n" + String.join("\n", fewer) + "\n--- differs at\n" + shown);
  }

  /** The sequence without the lines that the difference does not need. */
  private static List<String> shrunk(KernelLab kernel, List<String> lines) throws LabException {
    List<String> kept = new ArrayList<>(lines);
    for (int i = lines.size() - 2; i >= 0; i--) {
      List<String> fewer = new ArrayList<>(kept);
      fewer.remove(i);
      if (difference(kernel, fewer, 0, new Tally()).isPresent()) {
        kept = fewer;
      }
    }
    return kept;
  }

  /**
   * Where two kernels parted.
   *
   * @param lines how many lines it took
   * @param text the last of them, and what each printed
   */
  record Difference(int lines, String text) {
    @Override
    public String toString() {
      return text;
    }
  }

  /** The first line that does not do the same in both, if there is one. */
  static Optional<Difference> difference(
      KernelLab kernel, List<String> lines, int deep, Tally tally) throws LabException {
    try (TwinLabs twins = new TwinLabs(kernel, World.EMPTY)) {
      int count = 0;
      for (String line : lines) {
        count++;
        Optional<String> difference = twins.run(line, count > deep);
        tally.command(line, difference.isEmpty());
        if (difference.isPresent()) {
          return Optional.of(new Difference(count, difference.get()));
        }
      }
      return Optional.empty();
    }
  }
}
