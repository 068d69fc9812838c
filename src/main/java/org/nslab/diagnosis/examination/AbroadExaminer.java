package org.nslab.diagnosis.examination;

import java.util.List;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Leg;

/**
 * The request has left for machines that are somebody else's, and nobody there holds its address.
 */
final class AbroadExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    String where = patient.loss().namespace();
    IpAddress target = patient.flow().to();
    boolean abroad =
        patient.loss().leg() == Leg.REQUEST && NamespaceId.machineAround(where).isPresent();
    if (!abroad || !patient.state().holders(target).isEmpty()) {
      return List.of();
    }
    return List.of(
        patient
            .about("destination-absent", where)
            .shown(
                Commands.in(patient.flow().from(), "ping -c 1 -W 1 " + target),
                "1 packets transmitted, 0 received, 100% packet loss")
            .means(
                "The packet leaves your machines and gets as far as "
                    + NamespaceId.of(where)
                    + ", where nobody holds "
                    + target
                    + ". Your own way out works; ask for an address that exists.")
            .asks("Does anybody hold " + target + "?")
            .mended());
  }
}
