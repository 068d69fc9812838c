package org.nslab.diagnosis.agreement;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nslab.diagnosis.Answer;
import org.nslab.diagnosis.Diagnosis;
import org.nslab.diagnosis.agreement.AgreementCampaign.Tally;
import org.nslab.lab.LabException;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** Diagnoses one failing pair of each network, and runs the plan in the kernel's lab. */
final class PlanTrial {

  private final Round round;
  private final NetworkState state;
  private final Map<Round.Pair, Boolean> kernel;
  private final long seed;
  private final Tally tally;
  private final PrintStream out;

  PlanTrial(
      Round round,
      NetworkState state,
      Map<Round.Pair, Boolean> kernel,
      long seed,
      Tally tally,
      PrintStream out) {
    this.round = round;
    this.state = state;
    this.kernel = kernel;
    this.seed = seed;
    this.tally = tally;
    this.out = out;
  }

  void run(Random random) throws LabException {
    Map<Round.Pair, Answer> answers = new HashMap<>();
    StringBuilder script = new StringBuilder();
    for (RandomNetwork network : round.networks) {
      List<Round.Pair> failing = new ArrayList<>();
      for (Round.Pair pair : round.pairs()) {
        if (pair.network() == network && !kernel.getOrDefault(pair, true) && isMeant(pair)) {
          failing.add(pair);
        }
      }
      if (!failing.isEmpty()) {
        Round.Pair pair = failing.get(random.nextInt(failing.size()));
        Answer answer = Diagnosis.of(alone(network), pair.from(), Round.address(pair));
        answers.put(pair, answer);
        if (answer.plan().isEmpty()) {
          continue;
        }
        script.append("{ ").append(String.join("; ", answer.plan())).append("\n} 2>&1\n");
      }
    }
    round.run(script + settle(script) + Round.flush(round.networks));
    List<Round.Pair> pairs = new ArrayList<>(answers.keySet());
    Map<Round.Pair, Boolean> after = round.patientPings(pairs);
    for (Round.Pair pair : pairs) {
      judge(pair, answers.get(pair), after.getOrDefault(pair, false));
    }
  }

  /** The state as if there were no other network beside this one. */
  private NetworkState alone(RandomNetwork network) {
    List<Namespace> own =
        state.all().stream()
            .filter(
                space -> space.id().equals(NamespaceId.HOST) || network.spaces.contains(space.id()))
            .toList();
    return NetworkState.of(own);
  }

  /** New IPv6 addresses are looked for on the segment first. */
  private static String settle(StringBuilder script) {
    return script.indexOf("::") >= 0 ? "sleep 2\n" : "";
  }

  /** Whether it works in the undisturbed network: nobody behind NAT can be pinged from outside. */
  private static boolean isMeant(Round.Pair pair) {
    boolean silent =
        pair.network().held.stream().noneMatch(held -> held.space().equals(pair.from()));
    boolean outside = pair.from().endsWith("lan");
    return !silent && !(outside && pair.to().startsWith("192.168.15."));
  }

  private void judge(Round.Pair pair, Answer answer, boolean works) {
    List<Fault> faults = round.faults.get(pair.network());
    boolean named =
        answer.causes().stream()
            .anyMatch(cause -> faults.stream().anyMatch(fault -> fault.ids().contains(cause.id())));
    tally.diagnosed++;
    tally.named += named ? 1 : 0;
    tally.unplanned += answer.verified() ? 0 : 1;
    tally.mended += works ? 1 : 0;
    if (!works || !named) {
      List<String> ids = answer.causes().stream().map(cause -> cause.id()).toList();
      out.println(
          "PLAN seed "
              + seed
              + " "
              + pair.network().shape
              + " "
              + pair.from()
              + " -> "
              + pair.to()
              + " works "
              + works
              + " named "
              + named
              + " verified "
              + answer.verified()
              + " "
              + answer.trace().disposition()
              + " "
              + ids
              + " "
              + answer.plan()
              + " FAULTS "
              + faults.stream().map(Fault::commands).toList());
    }
  }
}
