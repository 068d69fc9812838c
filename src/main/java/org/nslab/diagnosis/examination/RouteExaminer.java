package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.AddressRepairs;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.RouteRepairs;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;
import org.nslab.trace.Disposition;
import org.nslab.trace.Leg;

/** No route covers the destination; where the next hop could be, and who is in a wrong network. */
final class RouteExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    if (patient.loss().disposition() != Disposition.NO_ROUTE) {
      return List.of();
    }
    IpAddress target = patient.loss().packet().destination();
    List<Finding> findings = new ArrayList<>(wrongSubnet(patient, target));
    for (Gateways.Candidate gateway : new Gateways(patient.state()).of(patient.space(), target)) {
      findings.add(route(patient, target, gateway));
    }
    findings.addAll(Attachments.towards(patient, target));
    if (findings.isEmpty()) {
      findings.add(draft(patient, target).mended());
    }
    return findings;
  }

  private static Patient.Draft draft(Patient patient, IpAddress target) {
    String where = patient.loss().namespace();
    boolean back = patient.loss().leg() == Leg.REPLY;
    String what = back ? "The request arrives; but the answer to " : "A packet to ";
    return patient
        .about(back ? "no-return-route" : "no-route", where)
        .shown(Commands.ip(where, "route get " + target), "Network is unreachable")
        .means(what + target + " finds no route " + NamespaceId.in(where) + ".")
        .asks(
            back
                ? "The request arrives. Does whoever is to answer know the way back?"
                : "By which route would " + NamespaceId.of(where) + " reach " + target + "?");
  }

  private static Finding route(Patient patient, IpAddress target, Gateways.Candidate gateway) {
    Namespace space = patient.space();
    boolean router = space.sysctls().ipForward();
    Prefix all = Prefix.all(target.family());
    boolean hasDefault =
        space.routes().table(target.family(), org.nslab.network.RtNames.MAIN).to(all).size() > 0;
    Prefix to = router || hasDefault ? network(patient, target) : all;
    return draft(patient, target)
        .assuming(
            gateway.address()
                + " is taken as the gateway, as it is on the segment and leads"
                + " on.")
        .mended(RouteRepairs.via(space.id(), to, gateway.address(), gateway.device()));
  }

  /** The network of whoever holds an address. */
  private static Prefix network(Patient patient, IpAddress target) {
    for (LinkName holder : patient.state().holders(target)) {
      Optional<InterfaceAddress> held =
          patient.state().link(holder).flatMap(link -> link.address(target));
      if (held.isPresent()) {
        return held.get().network();
      }
    }
    return new Prefix(target, Segments.commonLength(target.family()));
  }

  /** The destination is on one's own segment, and in another network. */
  private static List<Finding> wrongSubnet(Patient patient, IpAddress target) {
    Namespace space = patient.space();
    List<Finding> findings = new ArrayList<>();
    for (Link link : space.links().all()) {
      if (Lines.isLoopback(link) || link.master().isPresent()) {
        continue;
      }
      LinkId id = new LinkId(space.id(), link.index());
      for (LinkId end : new Segments(patient.state()).ends(id)) {
        Link other = patient.state().link(end).orElseThrow();
        Optional<InterfaceAddress> held = other.address(target);
        boolean foreign = held.isPresent() && !end.equals(id) && held.get().length() < 31;
        boolean alone = isAlone(patient, id, link);
        if ((foreign || (alone && held.isEmpty() && !end.equals(id)))
            && !link.addresses(target.family()).isEmpty()) {
          Numbering.free(patient.state(), end, target, patient.isPassing())
              .ifPresent(choice -> findings.add(renumber(patient, link, end, choice)));
        }
      }
    }
    return findings;
  }

  /** Whether none of its networks is anybody else's on the segment. */
  private static boolean isAlone(Patient patient, LinkId id, Link link) {
    boolean others = false;
    for (LinkId end : new Segments(patient.state()).ends(id)) {
      for (InterfaceAddress held :
          patient
              .state()
              .link(end)
              .orElseThrow()
              .addresses(org.nslab.network.address.Family.INET)) {
        boolean shared =
            link.addresses().stream().anyMatch(own -> own.network().contains(held.address()));
        if (!end.equals(id)) {
          others = true;
          if (shared) {
            return false;
          }
        }
      }
    }
    return others;
  }

  private static Finding renumber(Patient patient, Link link, LinkId far, Numbering.Choice choice) {
    Namespace space = patient.space();
    return patient
        .aboutAddresses("wrong-subnet", space, link)
        .means(
            new LinkName(link.name(), space.id())
                + " is on one segment with "
                + patient.state().name(far).orElseThrow()
                + ", but they are in different"
                + " networks.")
        .asks("The two are joined by cables. Are they in one network, too?")
        .assuming(choice.why())
        .mended(AddressRepairs.add(space.id(), link.name(), choice.address(), choice.length()));
  }
}
