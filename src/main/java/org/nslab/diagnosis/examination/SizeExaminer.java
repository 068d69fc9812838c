package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.LinkRepairs;
import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.trace.Disposition;
import org.nslab.trace.Obstacle;

/** The packet is longer than a link on its way takes. */
final class SizeExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    List<Finding> findings = new ArrayList<>();
    if (patient.loss().disposition() == Disposition.TOO_BIG) {
      patient
          .loss()
          .device()
          .ifPresent(device -> findings.add(mtu(patient, patient.loss().namespace(), device)));
    }
    for (Obstacle obstacle : patient.loss().obstacles()) {
      if (obstacle.kind() == Obstacle.Kind.TOO_BIG) {
        findings.add(mtu(patient, obstacle.namespace(), obstacle.device()));
      }
    }
    return findings;
  }

  private static Finding mtu(Patient patient, String where, String device) {
    Optional<Link> link = patient.state().link(new LinkName(device, where));
    int mtu = link.map(Link::mtu).orElse(0);
    int length = patient.loss().packet().length();
    return patient
        .about("mtu", where)
        .device(device)
        .shown(Lines.showLink(where, device).replace("-br ", ""), device + ": mtu " + mtu)
        .means(
            "The packet has "
                + length
                + " bytes, and "
                + new LinkName(device, where)
                + " takes at most "
                + mtu
                + ".")
        .asks("Do small pings pass? How long is the longest packet that every link takes?")
        .mended(LinkRepairs.mtu(where, device, Math.max(length, 1500)));
  }
}
