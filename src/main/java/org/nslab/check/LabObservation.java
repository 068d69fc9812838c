package org.nslab.check;

import java.time.Duration;
import java.util.List;
import org.nslab.lab.Captured;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;

/**
 * A lab, looked at once: the network as it was then, and commands run in it as statements need
 * them.
 *
 * @param lab where commands are run
 * @param network the network as it was read
 * @param commands what the learner typed since the step began
 */
public record LabObservation(Lab lab, NetworkState network, List<TypedCommand> commands)
    implements Observation {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Copies the list. */
  public LabObservation {
    commands = List.copyOf(commands);
  }

  /**
   * Looks at a lab.
   *
   * @throws LabException if the lab has ended, or its network cannot be read
   */
  public static LabObservation of(Lab lab, List<TypedCommand> commands) throws LabException {
    return new LabObservation(lab, lab.snapshot(), commands);
  }

  @Override
  public Captured probe(String namespace, String command) throws LabException {
    return lab.probe(namespace, command);
  }

  @Override
  public Captured run(String command) throws LabException {
    return lab.capture(command, LONGEST);
  }
}
