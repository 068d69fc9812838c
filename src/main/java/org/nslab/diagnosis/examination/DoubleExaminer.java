package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nslab.diagnosis.repair.AddressRepairs;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.LinkName;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Disposition;

/** Two interfaces hold the same address. */
final class DoubleExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    Disposition end = patient.loss().disposition();
    IpAddress address =
        end == Disposition.SOURCE_INVALID
            ? patient.loss().packet().source()
            : patient.loss().packet().destination();
    List<LinkName> holders = patient.state().holders(address);
    boolean doubtful = end == Disposition.SOURCE_INVALID || end == Disposition.ANSWER_ASTRAY;
    if (!doubtful || holders.size() < 2) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (LinkName holder : holders) {
      Optional<InterfaceAddress> held =
          patient.state().link(holder).flatMap(link -> link.address(address));
      if (held.isPresent() && !holder.namespace().equals(patient.trace().flow().from())) {
        findings.add(finding(patient, address, holder, held.get(), holders));
      }
    }
    return findings;
  }

  private static Finding finding(
      Patient patient,
      IpAddress address,
      LinkName holder,
      InterfaceAddress held,
      List<LinkName> holders) {
    String all = holders.stream().map(LinkName::toString).collect(Collectors.joining(" and "));
    return patient
        .about("duplicate-address", holder.namespace())
        .device(holder.device())
        .shown(
            Commands.ip(holder.namespace(), "-br addr show dev " + holder.device()),
            holder.device() + " " + held)
        .means("The address " + address + " is held by " + all + ".")
        .asks("Who else holds this address?")
        .mended(AddressRepairs.delete(holder.namespace(), holder.device(), held));
  }
}
