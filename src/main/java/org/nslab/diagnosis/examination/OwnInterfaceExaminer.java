package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.AddressRepairs;
import org.nslab.diagnosis.repair.LinkRepairs;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Disposition;

/**
 * The interfaces of the namespace in which a packet finds no way: down, or with a wrong address.
 */
final class OwnInterfaceExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    Disposition end = patient.loss().disposition();
    if (end == Disposition.INTERFACE_DOWN) {
      return patient.loss().device().map(name -> List.of(down(patient, name))).orElse(List.of());
    }
    boolean wayless =
        end == Disposition.NO_ROUTE
            || end == Disposition.NO_SOURCE
            || end == Disposition.GROUP_DESTINATION;
    if (!wayless) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    List<Finding> later = new ArrayList<>();
    IpAddress target = patient.loss().packet().destination();
    for (Link link : patient.space().links().all()) {
      if (!Lines.isLoopback(link) && link.master().isEmpty()) {
        for (InterfaceAddress held : link.addresses(target.family())) {
          address(patient, link, held, target, findings, later);
        }
        bare(patient, link, target, later);
      } else if (Lines.isLoopback(link) && target.isLoopback() && !link.isUp()) {
        findings.add(down(patient, link.name()));
      }
    }
    findings.addAll(later);
    return findings;
  }

  private static void address(
      Patient patient,
      Link link,
      InterfaceAddress held,
      IpAddress target,
      List<Finding> findings,
      List<Finding> later) {
    LinkId id = new LinkId(patient.space().id(), link.index());
    Segments segments = new Segments(patient.state());
    Optional<Integer> usual = segments.usualLength(id, held.address(), id);
    boolean near = held.network().contains(target);
    if (!link.isUp()) {
      (near ? findings : later).add(down(patient, link.name()));
    }
    boolean bare =
        held.network().isHost()
            && held.peer().isEmpty()
            && link.addresses().stream()
                .noneMatch(
                    other ->
                        other.address().equals(held.address()) && other.length() < held.length());
    int length = usual.orElse(Segments.commonLength(held.family()));
    if (bare) {
      boolean helps = held.address().sharesPrefix(target, length);
      (helps ? findings : later).add(netmask(patient, link, held, length, usual.isEmpty()));
    } else if (usual.isPresent() && length < held.length()) {
      boolean helps = held.address().sharesPrefix(target, length);
      (helps ? findings : later).add(mismatch(patient, link, held, length));
    }
  }

  private static Finding down(Patient patient, String device) {
    Namespace space = patient.space();
    Link link = space.link(device).orElseThrow();
    String id =
        Lines.isLoopback(link)
            ? "loopback-down"
            : link.detail() instanceof LinkDetail.Bridge ? "bridge-down" : "link-down";
    return patient
        .about(id, space.id())
        .device(device)
        .shown(Lines.showLink(space.id(), device), Lines.link(patient.state(), space, link))
        .means(
            new LinkName(device, space.id())
                + " is down, so that there is no route by it and"
                + " nothing passes.")
        .asks("Is every interface that the packet needs " + NamespaceId.in(space.id()) + " up?")
        .mended(LinkRepairs.up(space.id(), device));
  }

  private static Finding netmask(
      Patient patient, Link link, InterfaceAddress held, int length, boolean assumed) {
    Namespace space = patient.space();
    Patient.Draft draft =
        patient
            .aboutAddresses("netmask-missing", space, link)
            .means(
                held.address()
                    + " was given without a prefix length, so it is "
                    + held
                    + ": a network of one address. Without a connected network there is no"
                    + " route to its neighbours.")
            .asks("Which network does " + new LinkName(link.name(), space.id()) + " belong to?");
    if (assumed) {
      draft.assuming("Nothing in the network tells the prefix length; /" + length + " is usual.");
    }
    return draft.mended(AddressRepairs.replace(space.id(), link.name(), held.address(), length));
  }

  private static Finding mismatch(Patient patient, Link link, InterfaceAddress held, int length) {
    Namespace space = patient.space();
    return patient
        .aboutAddresses("prefix-mismatch", space, link)
        .means(
            new LinkName(link.name(), space.id())
                + " has "
                + held
                + ", the others on its segment"
                + " have /"
                + length
                + "; so it does not see all of them as neighbours.")
        .asks("Do all on this segment agree how large their network is?")
        .assuming("The others on the segment have /" + length + ".")
        .mended(
            isBroadcast(patient, held)
                ? List.of(
                    AddressRepairs.add(space.id(), link.name(), held.address(), length),
                    AddressRepairs.delete(space.id(), link.name(), held))
                : List.of(AddressRepairs.replace(space.id(), link.name(), held.address(), length)));
  }

  /** As long as the old network is there, its last address stands for everybody in it. */
  private static boolean isBroadcast(Patient patient, InterfaceAddress held) {
    return held.network().last().equals(patient.loss().packet().destination());
  }

  /** An interface without an address of the family, on a segment where others have some. */
  private static void bare(Patient patient, Link link, IpAddress target, List<Finding> findings) {
    boolean bare =
        link.addresses(target.family()).stream().allMatch(held -> held.address().isLinkLocal());
    if (!bare || new Segments(patient.state()).isLooseEnd(patient.space(), link)) {
      return;
    }
    Namespace space = patient.space();
    LinkId id = new LinkId(space.id(), link.index());
    Misplaced.find(patient, link).ifPresent(findings::add);
    Numbering.free(patient.state(), id, target, patient.isPassing())
        .ifPresent(
            choice ->
                findings.add(
                    patient
                        .aboutAddresses("no-address", space, link)
                        .means(
                            new LinkName(link.name(), space.id())
                                + " has no address, so "
                                + NamespaceId.of(space.id())
                                + " has no network and no source for packets.")
                        .asks("Which address does " + NamespaceId.of(space.id()) + " send from?")
                        .assuming(choice.why())
                        .mended(
                            AddressRepairs.add(
                                space.id(), link.name(), choice.address(), choice.length()))));
  }
}
