package org.nslab.diagnosis.cause;

import java.util.List;
import java.util.Optional;

/**
 * Why a packet does not arrive.
 *
 * @param id as the catalogue calls it, such as {@code netmask-missing}
 * @param namespace where
 * @param device the interface that it is about
 * @param evidence what shows it
 * @param meaning what it means, one or two sentences
 * @param question that points the right way without giving it away
 * @param assumption what was assumed where the intent is not clear
 * @param fix the commands that mend it, in order; none where nobody can tell
 */
public record Cause(
    String id,
    String namespace,
    Optional<String> device,
    Evidence evidence,
    String meaning,
    String question,
    Optional<String> assumption,
    List<String> fix) {

  /** Copies the list. */
  public Cause {
    fix = List.copyOf(fix);
  }

  /** The same with other commands. */
  public Cause with(List<String> commands) {
    return new Cause(id, namespace, device, evidence, meaning, question, assumption, commands);
  }
}
