package org.nslab.diagnosis.agreement;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import org.nslab.network.NetworkState;
import org.nslab.trace.Flow;
import org.nslab.trace.Trace;
import org.nslab.trace.Tracer;

/** Compares traces with the kernel's pings in random networks. */
public final class AgreementCampaign {

  private static final int SIDE_BY_SIDE = 60;

  private AgreementCampaign() {}

  /** Arguments: how many networks, the seed, how many faults at most. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) throws LabException {
    int networks = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    int most = Integer.parseInt(arguments[2]);
    Tally tally = new Tally();
    try (Lab lab = KernelLab.start(new Limits(2048, 1024 * 1024, 0), notice -> {})) {
      for (int done = 0; done < networks; done += SIDE_BY_SIDE) {
        Random random = new Random(seed + done);
        Round round = new Round(lab, random, Math.min(SIDE_BY_SIDE, networks - done), most);
        PrintStream out = System.out;
        NetworkState state = round.snapshot();
        Map<Round.Pair, Boolean> kernel = measure(round, state);
        compare(round, state, kernel, seed + done, tally, out);
        new PlanTrial(round, state, kernel, seed + done, tally, out).run(random);
        round.end();
        System.err.println(tally);
      }
    }
    System.out.println(tally);
  }

  /**
   * What the kernel says. Where the trace arrives and no answer came within the usual wait, the
   * kernel is given another try and more time: the machine may have been busy.
   */
  static Map<Round.Pair, Boolean> measure(Round round, NetworkState state) throws LabException {
    Map<Round.Pair, Boolean> kernel = new HashMap<>(round.pings(round.pairs()));
    Tracer tracer = new Tracer(state);
    List<Round.Pair> doubtful =
        round.pairs().stream()
            .filter(pair -> !kernel.getOrDefault(pair, true))
            .filter(pair -> state.namespace(pair.from()).isPresent())
            .filter(pair -> tracer.trace(flow(pair)).hasArrived())
            .toList();
    if (!doubtful.isEmpty()) {
      kernel.putAll(round.patientPings(doubtful));
    }
    return kernel;
  }

  private static Flow flow(Round.Pair pair) {
    return Flow.ping(pair.from(), Round.address(pair));
  }

  static void compare(
      Round round,
      NetworkState state,
      Map<Round.Pair, Boolean> kernel,
      long seed,
      Tally tally,
      PrintStream out) {
    List<Round.Pair> pairs = round.pairs();
    Tracer tracer = new Tracer(state);
    tally.networks += round.networks.size();
    for (Round.Pair pair : pairs) {
      if (!kernel.containsKey(pair) || state.namespace(pair.from()).isEmpty()) {
        tally.missing++;
        continue;
      }
      Trace trace = tracer.trace(flow(pair));
      boolean works = kernel.get(pair);
      tally.pairs++;
      tally.working += works ? 1 : 0;
      if (trace.hasArrived() == works) {
        tally.agreed++;
      } else {
        out.println(
            "DISAGREE seed "
                + seed
                + " "
                + pair.network().shape
                + " "
                + pair.from()
                + " -> "
                + pair.to()
                + " kernel "
                + works
                + " trace "
                + trace.disposition()
                + " "
                + round.faults.get(pair.network()));
        trace
            .steps()
            .forEach(
                step ->
                    out.println(
                        "   "
                            + step.leg()
                            + " "
                            + step.namespace()
                            + " "
                            + step.device().orElse("-")
                            + " "
                            + step.stage()
                            + " "
                            + step.outcome()
                            + " "
                            + step.fact()));
      }
    }
  }

  /** What came out. */
  static final class Tally {
    int networks;
    int pairs;
    int working;
    int agreed;
    int missing;
    int diagnosed;
    int unplanned;
    int mended;
    int named;

    @Override
    public String toString() {
      return networks
          + " networks, "
          + pairs
          + " pairs, "
          + working
          + " work, "
          + agreed
          + " agree, "
          + missing
          + " not measured; "
          + diagnosed
          + " diagnosed, "
          + named
          + " name an injected fault, "
          + unplanned
          + " without a plan, "
          + mended
          + " mended";
    }
  }
}
