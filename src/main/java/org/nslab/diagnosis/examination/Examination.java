package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import org.nslab.network.NamespaceId;

/** Asks every examiner. */
public final class Examination {

  private static final List<Examiner> EXAMINERS =
      List.of(
          new FirewallExaminer(),
          new SettingsExaminer(),
          new RejectionExaminer(),
          new MovedExaminer(),
          new Ipv6Examiner(),
          new SourceExaminer(),
          new PublishExaminer(),
          new OwnInterfaceExaminer(),
          new ReturnExaminer(),
          new RouteExaminer(),
          new HolderExaminer(),
          new SwitchExaminer(),
          new SegmentExaminer(),
          new VlanExaminer(),
          new OverlayExaminer(),
          new DoubleExaminer(),
          new AbroadExaminer(),
          new SizeExaminer(),
          new LoopExaminer(),
          new RuleExaminer());

  private Examination() {}

  /** What may be the cause, the likeliest first. */
  public static List<Finding> of(Patient patient) {
    List<Finding> findings = new ArrayList<>();
    for (Examiner examiner : EXAMINERS) {
      for (Finding finding : examiner.examine(patient)) {
        if (!findings.contains(finding) && !isForOthers(finding)) {
          findings.add(finding);
        }
      }
    }
    return findings;
  }

  /**
   * Whether it would have to be mended on the router or the Internet, which are somebody else's.
   */
  private static boolean isForOthers(Finding finding) {
    return finding.repairs().stream()
        .map(repair -> NamespaceId.machineAround(repair.namespace()))
        .anyMatch(machine -> machine.isPresent() && !machine.get().equals(NamespaceId.NEIGHBOUR));
  }
}
