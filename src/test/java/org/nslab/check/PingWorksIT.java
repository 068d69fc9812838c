package org.nslab.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

/** Pings as checks, in labs that have only just become what they are. */
@Timeout(60)
final class PingWorksIT {

  private static final String SWITCH =
      """
      ip link add br0 type bridge && ip link set br0 up
      for n in 1 2 3; do
        ip netns add n$n && ip link add v$n type veth peer name p$n
        ip link set v$n netns n$n && ip link set p$n master br0
        ip -n n$n addr add 10.0.0.$n/24 dev v$n && ip -n n$n link set v$n up
        ip link set p$n up
      done
      """;

  @Test
  void aPortThatWasJustSwitchedOnIsWaitedFor() throws LabException {
    try (KernelLab lab = KernelLab.start(Limits.DEFAULT, limit -> {})) {
      Captured captured = lab.capture(SWITCH, Duration.ofSeconds(20));
      assertTrue(captured.succeeded(), captured.error());
      assertTrue(pingWorks(lab, "n3", "10.0.0.1"));
      assertTrue(pingWorks(lab, "n1", "10.0.0.3"));
      assertFalse(pingWorks(lab, "n1", "10.0.0.4"));
      assertFalse(pingWorks(lab, "n1", "10.0.1.1"));
    }
  }

  private static boolean pingWorks(KernelLab lab, String from, String to) throws LabException {
    LabObservation observation = LabObservation.of(lab, List.of());
    return new PingWorks(from, to).look(observation).holds();
  }
}
