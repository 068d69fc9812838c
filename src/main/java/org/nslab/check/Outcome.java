package org.nslab.check;

import java.util.Optional;

/**
 * A statement and what was found.
 *
 * @param statement the author's line
 * @param finding empty where nobody looked, as a cheaper statement was false
 */
public record Outcome(Statement statement, Optional<Finding> finding) {

  /** Whether the statement was looked at and is true. */
  public boolean holds() {
    return finding.filter(Finding::holds).isPresent();
  }
}
