package org.nslab.lesson;

import java.util.List;
import java.util.Set;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.Service;
import org.nslab.lab.World;

/**
 * What the front matter of a lesson says.
 *
 * @param title shown in the list of lessons
 * @param summary a sentence: what the learner will be able to do
 * @param minutes how long it takes, 1 to 600
 * @param world what surrounds the lab's host
 * @param needs commands that must be there, such as {@code tcpdump}, and services by their words
 * @param labs the labs it runs in, by name; never empty
 * @param variables values that differ from learner to learner
 * @param points what it is worth in grading, 0 to 1000
 * @param checkpoints what its steps are worth; none where all are worth the same
 * @param exam whether it is an exam: graded, without hints
 */
public record Header(
    String title,
    String summary,
    int minutes,
    World world,
    List<String> needs,
    Set<String> labs,
    List<Variable> variables,
    int points,
    List<Checkpoint> checkpoints,
    boolean exam) {

  /** The labs there are, by the names that {@code --lab} knows. */
  static final Set<String> ALL_LABS = Set.of("kernel", "simulated");

  static final int MOST_POINTS = 1000;

  /** The services that it needs. */
  public List<Service> services() {
    return needs.stream().flatMap(name -> Service.of(name).stream()).toList();
  }

  /**
   * Builds in a fresh lab what the lesson begins with: what surrounds the host, and the services
   * for which everything is there.
   */
  public void furnish(Lab lab) throws LabException {
    lab.surround(world);
    for (Service service : services()) {
      if (Needs.missingIn(lab, List.of(service.word())).isEmpty()) {
        lab.serve(service);
      }
    }
  }

  /** Copies the collections. */
  public Header {
    needs = List.copyOf(needs);
    labs = Set.copyOf(labs);
    variables = List.copyOf(variables);
    checkpoints = List.copyOf(checkpoints);
  }
}
