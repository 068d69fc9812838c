package org.nslab.diagnosis.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nslab.Tools;
import org.nslab.diagnosis.agreement.AgreementCampaign.Tally;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import org.nslab.network.NetworkState;

/** A few random networks of the campaign in docs/diagnosis.md, against the real kernel. */
@Timeout(120)
@Tag("proof")
final class AgreementIT {

  private static final long WORKING = 1;
  private static final long DISTURBED = 30000;

  private static Tally trial(long seed, int faults) throws LabException {
    Tools.need("iptables-legacy");
    Tools.need("nft");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    Tally tally = new Tally();
    try (Lab lab = KernelLab.start(new Limits(2048, 1024 * 1024, 0), notice -> {})) {
      Random random = new Random(seed);
      Round round = new Round(lab, random, 8, faults);
      NetworkState state = round.snapshot();
      Map<Round.Pair, Boolean> kernel = AgreementCampaign.measure(round, state);
      AgreementCampaign.compare(round, state, kernel, seed, tally, out);
      new PlanTrial(round, state, kernel, seed, tally, out).run(random);
    }
    assertEquals(tally.pairs, tally.agreed, () -> said.toString(StandardCharsets.UTF_8));
    assertTrue(tally.pairs > 40 && tally.missing == 0, tally.toString());
    return tally;
  }

  @Test
  void inWorkingNetworks() throws LabException {
    Tally tally = trial(WORKING, 0);
    assertTrue(tally.working > tally.pairs / 2, tally.toString());
  }

  @Test
  void inDisturbedNetworksThePlansMend() throws LabException {
    Tally tally = trial(DISTURBED, 3);
    assertEquals(tally.diagnosed - tally.unplanned, tally.mended, tally.toString());
    assertTrue(tally.diagnosed > 4, tally.toString());
  }
}
