package org.nslab.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nslab.diagnosis.cause.Cause;
import org.nslab.lab.LabException;
import org.nslab.lab.World;
import org.nslab.lab.simulated.SimulatedLab;
import org.nslab.network.NetworkState;

/** What goes out to the world uplink. */
final class AbroadTest {

  private static Answer why(String to) throws LabException {
    try (SimulatedLab lab = SimulatedLab.start()) {
      lab.surround(World.UPLINK);
      NetworkState state = lab.snapshot();
      return Diagnosis.of(state, Question.of(state, "host", to).flow());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.4.4", "8.8.4.4:80"})
  void whoeverDoesNotExistIsSaidSo(String to) throws LabException {
    Answer answer = why(to);
    assertFalse(answer.isReachable());
    assertEquals(List.of("destination-absent"), answer.causes().stream().map(Cause::id).toList());
    assertTrue(answer.plan().isEmpty());
    assertTrue(AnswerText.of(answer).contains("nobody holds 8.8.4.4"), AnswerText.of(answer));
  }

  @Test
  void whoeverExistsIsReached() throws LabException {
    for (String to : Stream.of("8.8.8.8", "8.8.8.8:80", "192.168.1.3:80").toList()) {
      assertTrue(why(to).isReachable(), to);
    }
  }
}
