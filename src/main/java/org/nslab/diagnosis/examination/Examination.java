package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;

/** Asks every examiner. */
public final class Examination {

  private static final List<Examiner> EXAMINERS =
      List.of(
          new FirewallExaminer(),
          new SettingsExaminer(),
          new RejectionExaminer(),
          new OwnInterfaceExaminer(),
          new ReturnExaminer(),
          new RouteExaminer(),
          new HolderExaminer(),
          new SegmentExaminer(),
          new DoubleExaminer(),
          new SizeExaminer(),
          new RuleExaminer());

  private Examination() {}

  /** What may be the cause, the likeliest first. */
  public static List<Finding> of(Patient patient) {
    List<Finding> findings = new ArrayList<>();
    for (Examiner examiner : EXAMINERS) {
      for (Finding finding : examiner.examine(patient)) {
        if (!findings.contains(finding)) {
          findings.add(finding);
        }
      }
    }
    return findings;
  }
}
