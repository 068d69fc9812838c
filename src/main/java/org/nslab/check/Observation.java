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
   * Runs a command in a namespace, unseen; see {@link org.nslab.lab.Lab#probe}.
   *
   * @throws LabException if the lab has ended
   */
  Captured probe(String namespace, String command) throws LabException;

  /**
   * Runs a command as a shell of the lab would, unseen, for five seconds at most. It sees the lab's
   * processes, and what was put in the place of a tool.
   *
   * @throws LabException if the lab has ended
   */
  Captured run(String command) throws LabException;
}
