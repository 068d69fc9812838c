package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.diagnosis.repair.AddressRepairs;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.RouteRepairs;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.Route;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Disposition;

/** Nobody holds the address of the next hop, or nobody on this segment. */
final class HolderExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    Optional<IpAddress> nextHop = patient.loss().nextHop();
    Optional<Link> out = patient.loss().device().flatMap(patient.space()::link);
    if (patient.loss().disposition() != Disposition.NEIGHBOUR_UNRESOLVED
        || nextHop.isEmpty()
        || out.isEmpty()) {
      return List.of();
    }
    LinkId link = new LinkId(patient.space().id(), out.get().index());
    List<Finding> findings = new ArrayList<>();
    boolean held = isHeldNear(patient, link, nextHop.get());
    if (!held) {
      findings.addAll(gateway(patient, nextHop.get()));
      findings.addAll(wide(patient, out.get(), link));
    }
    if (patient.state().holders(nextHop.get()).isEmpty()) {
      findings.addAll(nobody(patient, out.get(), link, nextHop.get()));
    }
    return findings;
  }

  private static boolean isHeldNear(Patient patient, LinkId link, IpAddress address) {
    for (LinkId end : new Segments(patient.state()).ends(link)) {
      boolean another = !end.equals(link);
      Namespace there = patient.state().namespace(end.namespace()).orElseThrow();
      if (another && there.holder(address).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The route leads by a gateway that is not there. */
  private static List<Finding> gateway(Patient patient, IpAddress nextHop) {
    Optional<Route> route = patient.loss().route();
    boolean via =
        route.isPresent() && route.get().nextHops().stream().anyMatch(hop -> hop.via().isPresent());
    if (!via) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Namespace space = patient.space();
    IpAddress target = patient.loss().packet().destination();
    for (Gateways.Candidate candidate : new Gateways(patient.state()).of(space, target)) {
      if (!candidate.address().equals(nextHop)) {
        findings.add(
            patient
                .about("gateway-unreachable", space.id())
                .shown(Commands.ip(space.id(), "neigh show " + nextHop), nextHop + " FAILED")
                .means(
                    "The route "
                        + NamespaceId.in(space.id())
                        + " leads by "
                        + nextHop
                        + ", and nobody answers there.")
                .asks("By which gateway does the route lead, and does it answer?")
                .assuming(candidate.address() + " is on the segment and leads on.")
                .mended(
                    RouteRepairs.via(
                        space.id(),
                        route.get().destination(),
                        candidate.address(),
                        candidate.device())));
      }
    }
    return findings;
  }

  /** One's own network is larger than that of the others on the segment. */
  private static List<Finding> wide(Patient patient, Link out, LinkId link) {
    IpAddress target = patient.loss().packet().destination();
    List<Finding> findings = new ArrayList<>();
    for (InterfaceAddress held : out.addresses(target.family())) {
      Optional<Integer> usual =
          new Segments(patient.state()).usualLength(link, held.address(), link);
      if (usual.isPresent()
          && usual.get() > held.length()
          && held.network().contains(target)
          && !held.address().sharesPrefix(target, usual.get())) {
        String where = patient.space().id();
        findings.add(
            patient
                .about("prefix-mismatch", where)
                .device(out.name())
                .shown(
                    Lines.showAddresses(where, out.name()),
                    Lines.addresses(patient.state(), patient.space(), out))
                .means(
                    held
                        + " is a larger network than that of the others on the segment, who have"
                        + " /"
                        + usual.get()
                        + ": "
                        + target
                        + " is taken for a neighbour.")
                .asks("Do all on this segment agree how large their network is?")
                .mended(
                    AddressRepairs.add(where, out.name(), held.address(), usual.get()),
                    AddressRepairs.delete(where, out.name(), held)));
      }
    }
    return findings;
  }

  /** Somebody on the segment may have lost the address, or have a wrong one. */
  private static List<Finding> nobody(Patient patient, Link out, LinkId link, IpAddress address) {
    List<Finding> findings = new ArrayList<>();
    List<Finding> bridges = new ArrayList<>();
    int length =
        new Segments(patient.state())
            .usualLength(link, address, new LinkId("", 0))
            .orElse(Segments.commonLength(address.family()));
    for (LinkId end : new Segments(patient.state()).ends(link)) {
      if (!end.equals(link)) {
        Link other = patient.state().link(end).orElseThrow();
        Namespace there = patient.state().namespace(end.namespace()).orElseThrow();
        boolean bare =
            !new Segments(patient.state()).isLooseEnd(there, other)
                && other.addresses(address.family()).stream()
                    .allMatch(held -> held.address().isLinkLocal());
        boolean foreign =
            !other.addresses(address.family()).isEmpty()
                && !bare
                && !isNear(out, other, address.family());
        if (bare || foreign) {
          boolean bridge = other.detail() instanceof LinkDetail.Bridge;
          (bare && bridge ? bridges : findings)
              .add(
                  lacking(
                      patient, end, other, bare ? "no-address" : "wrong-subnet", address, length));
        }
      }
    }
    Set<LinkId> near = new HashSet<>(new Segments(patient.state()).of(link));
    if (findings.isEmpty() && Strays.examine(patient, near, address.family()).isEmpty()) {
      findings.addAll(bridges); // that a bridge has no address of its own is nothing unusual
    }
    findings.add(absent(patient, address));
    return findings;
  }

  /** Whether the two have a network in common. */
  private static boolean isNear(Link one, Link other, Family family) {
    for (InterfaceAddress held : other.addresses(family)) {
      for (InterfaceAddress own : one.addresses(family)) {
        if (held.network().contains(own.address()) && !own.address().isLinkLocal()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Finding lacking(
      Patient patient, LinkId end, Link link, String id, IpAddress address, int length) {
    Namespace there = patient.state().namespace(end.namespace()).orElseThrow();
    LinkName name = new LinkName(link.name(), there.id());
    String has = id.equals("no-address") ? " has no address" : " is in another network";
    return patient
        .about(id, there.id())
        .device(link.name())
        .shown(
            Lines.showAddresses(there.id(), link.name()),
            Lines.addresses(patient.state(), there, link))
        .means("Nobody holds " + address + "; " + name + " is on the segment and" + has + ".")
        .asks("Who is to hold " + address + ", and does he?")
        .assuming(address + " is meant to be the address of " + name + ".")
        .mended(AddressRepairs.add(there.id(), link.name(), address, length));
  }

  private static Finding absent(Patient patient, IpAddress address) {
    String where = patient.space().id();
    String nearest = nearest(patient, address);
    return patient
        .about("destination-absent", where)
        .shown(Commands.ip(where, "neigh show " + address), address + " FAILED")
        .means("Nobody holds " + address + " on this segment." + nearest)
        .asks("Who holds " + address + "?")
        .mended();
  }

  private static String nearest(Patient patient, IpAddress address) {
    for (int length = address.family().bits() - 1; length >= 8; length--) {
      for (Namespace space : patient.state().all()) {
        for (Link link : space.links().all()) {
          for (InterfaceAddress held : link.addresses(address.family())) {
            if (held.address().sharesPrefix(address, length)) {
              return " The nearest that exists is "
                  + held.address()
                  + ", "
                  + new LinkName(link.name(), space.id())
                  + ".";
            }
          }
        }
      }
    }
    return "";
  }
}
