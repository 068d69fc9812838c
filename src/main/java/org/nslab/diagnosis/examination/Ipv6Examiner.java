package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.AddressRepairs;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.Repair;
import org.nslab.diagnosis.repair.SettingRepairs;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.SysctlKey;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Disposition;
import org.nslab.trace.Obstacle;

/** IPv6 is switched off at an interface, or an address is still being checked. */
final class Ipv6Examiner implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    IpAddress target = patient.loss().packet().destination();
    if (target.family() == Family.INET) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Disposition end = patient.loss().disposition();
    if (end == Disposition.NO_ROUTE || end == Disposition.NO_SOURCE) {
      Namespace space = patient.space();
      for (Link link : space.links().all()) {
        disabled(patient, space, link, free(patient, space, link, target)).ifPresent(findings::add);
        tentative(patient, space, link).ifPresent(findings::add);
      }
    } else if (end == Disposition.NEIGHBOUR_UNRESOLVED) {
      neighbours(patient, findings);
    }
    return findings;
  }

  private static Optional<InterfaceAddress> free(
      Patient patient, Namespace space, Link link, IpAddress target) {
    return Numbering.free(patient.state(), new LinkId(space.id(), link.index()), target)
        .map(choice -> InterfaceAddress.of(choice.address(), choice.length(), Optional.empty()));
  }

  private static void neighbours(Patient patient, List<Finding> findings) {
    Optional<Link> out = patient.loss().device().flatMap(patient.space()::link);
    Optional<IpAddress> nextHop = patient.loss().nextHop();
    if (out.isEmpty() || nextHop.isEmpty()) {
      return;
    }
    LinkId own = new LinkId(patient.space().id(), out.get().index());
    Segments segments = new Segments(patient.state());
    int length =
        segments
            .usualLength(own, nextHop.get(), new LinkId("", 0))
            .orElse(Segments.commonLength(Family.INET6));
    for (LinkId id : segments.ends(own)) {
      Namespace space = patient.state().namespace(id.namespace()).orElseThrow();
      Link link = patient.state().link(id).orElseThrow();
      boolean lost = !id.equals(own) && patient.state().holders(nextHop.get()).isEmpty();
      InterfaceAddress meant = InterfaceAddress.of(nextHop.get(), length, Optional.empty());
      if (lost) {
        disabled(patient, space, link, Optional.of(meant)).ifPresent(findings::add);
      }
    }
    for (Obstacle obstacle : patient.loss().obstacles()) {
      if (obstacle.kind() == Obstacle.Kind.TENTATIVE) {
        Namespace space = patient.state().namespace(obstacle.namespace()).orElseThrow();
        space
            .link(obstacle.device())
            .flatMap(link -> tentative(patient, space, link))
            .ifPresent(findings::add);
      }
    }
  }

  private static Optional<Finding> disabled(
      Patient patient, Namespace space, Link link, Optional<InterfaceAddress> address) {
    if (Lines.isLoopback(link) || !space.sysctls().ipv6Disabled(link.name())) {
      return Optional.empty();
    }
    SysctlKey key = SysctlKey.conf("ipv6", link.name(), "disable_ipv6");
    List<Repair> repairs = new ArrayList<>();
    repairs.add(SettingRepairs.set(space.id(), key, 0));
    address.ifPresent(
        held ->
            repairs.add(
                AddressRepairs.add(space.id(), link.name(), held.address(), held.length())));
    return Optional.of(
        patient
            .about("ipv6-disabled", space.id())
            .device(link.name())
            .shown(Lines.showSetting(space.id(), key), key + " = 1")
            .means(
                "IPv6 is switched off at "
                    + new LinkName(link.name(), space.id())
                    + ", which took its addresses away.")
            .asks("Which IPv6 addresses does " + new LinkName(link.name(), space.id()) + " have?")
            .mended(repairs));
  }

  private static Optional<Finding> tentative(Patient patient, Namespace space, Link link) {
    return link.addresses(Family.INET6).stream()
        .filter(held -> !held.isUsable() && !held.address().isLinkLocal())
        .findFirst()
        .map(held -> tentative(patient, space, link, held));
  }

  private static Finding tentative(
      Patient patient, Namespace space, Link link, InterfaceAddress held) {
    boolean failed = held.flags().contains(InterfaceAddress.Flag.DADFAILED);
    Patient.Draft draft =
        patient
            .about(failed ? "duplicate-address" : "ipv6-tentative", space.id())
            .device(link.name())
            .shown(
                Commands.ip(space.id(), "-6 addr show dev " + link.name() + " tentative"),
                "inet6 " + held + " scope global " + (failed ? "dadfailed " : "") + "tentative")
            .asks("May the address be used yet, or does somebody else have it?");
    LinkId id = new LinkId(space.id(), link.index());
    return failed
        ? draft
            .means("Another interface on the segment holds " + held.address() + " already.")
            .mended(
                Numbering.free(patient.state(), id, held.address())
                    .map(
                        choice ->
                            List.of(
                                AddressRepairs.add(
                                    space.id(), link.name(), choice.address(), choice.length())))
                    .orElse(List.of()))
        : draft
            .means(
                held.address()
                    + " is still being looked for on the segment (duplicate address detection);"
                    + " after a second or two it can be used.")
            .mended(AddressRepairs.waited(space.id(), link.name()));
  }
}
