package org.nslab.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nslab.lab.LabException;

/**
 * All the statements of a step, looked at together.
 *
 * @param outcomes in the author's order
 */
public record Examination(List<Outcome> outcomes) {

  /** Copies the list. */
  public Examination {
    outcomes = List.copyOf(outcomes);
  }

  /**
   * Looks at the cheap statements first, and at those that wait for packets only if all others
   * hold, so that nobody waits for a ping that cannot matter.
   *
   * @throws LabException if the lab has ended
   */
  public static Examination of(List<Statement> statements, Observation observation)
      throws LabException {
    List<Statement> byCost = new ArrayList<>(statements);
    byCost.sort(Comparator.comparing(statement -> statement.check().cost()));
    Map<Statement, Finding> findings = new HashMap<>();
    Cost given = Cost.PACKET;
    for (Statement statement : byCost) {
      if (statement.check().cost().compareTo(given) > 0) {
        break;
      }
      Finding finding = statement.check().look(observation);
      findings.put(statement, finding);
      if (!finding.holds() && given == Cost.PACKET) {
        given = statement.check().cost();
      }
    }
    return new Examination(
        statements.stream()
            .map(one -> new Outcome(one, Optional.ofNullable(findings.get(one))))
            .toList());
  }

  /** Whether all hold. */
  public boolean passed() {
    return outcomes.stream().allMatch(Outcome::holds);
  }

  /** What is there instead, a sentence for each statement that is false, in the author's order. */
  public List<String> answers() {
    return outcomes.stream()
        .filter(outcome -> !outcome.holds())
        .flatMap(outcome -> outcome.finding().stream())
        .map(Finding::fact)
        .distinct()
        .toList();
  }
}
