package org.nslab.check;

import java.util.List;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;

/** What statements are judged by. */
public interface Observation {

  /** The network as it is now. */
  NetworkState network();

  /** What the learner typed since the step began, in order. */
  List<TypedCommand> commands();

  /**
   * Runs lines of shell in the lab's own namespace, unseen.
   *
   * @throws LabException if the lab has ended
   */
  Captured capture(String script) throws LabException;
}
