package org.nslab.diagnosis.examination;

import java.util.List;

/** Knows some causes. */
@FunctionalInterface
interface Examiner {

  /** What may be the cause, the likeliest first; nothing where it is none that it knows. */
  List<Finding> examine(Patient patient);
}
