package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.AddressRepairs;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.LinkRepairs;
import org.nslab.diagnosis.repair.MoveRepairs;
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
 * A namespace without any interface of its own, and a cable's end that lies about elsewhere: it was
 * never moved, or to the wrong place.
 */
final class MovedExaminer implements Examiner {

  private static final int MOST = 4;

  /** Where an address for it comes from. */
  private record Chosen(IpAddress address, int length, String why) {}

  @Override
  public List<Finding> examine(Patient patient) {
    Disposition end = patient.loss().disposition();
    IpAddress target = patient.loss().packet().destination();
    if (end == Disposition.NO_ROUTE || end == Disposition.NO_SOURCE) {
      return isBare(patient.space()) ? sender(patient, target) : List.of();
    }
    Optional<IpAddress> nextHop = patient.loss().nextHop();
    boolean nobody =
        end == Disposition.NEIGHBOUR_UNRESOLVED
            && nextHop.isPresent()
            && patient.state().holders(nextHop.get()).isEmpty();
    return nobody ? receiver(patient, nextHop.orElseThrow()) : List.of();
  }

  /**
   * Named, and with nothing but its loopback overlays over nothing, and what the kernel puts
   * everywhere.
   */
  private static boolean isBare(Namespace space) {
    return NamespaceId.isNamed(space.id())
        && space.links().all().stream().allMatch(MovedExaminer::isNothing);
  }

  private static boolean isNothing(Link link) {
    boolean overlay = link.detail() instanceof LinkDetail.Vxlan; // without a network below
    return Lines.isLoopback(link) || overlay || isUnused(link);
  }

  private static boolean isUnused(Link link) {
    return !link.isUp()
        && link.addresses().isEmpty()
        && !(link.detail() instanceof LinkDetail.Veth);
  }

  private static List<Finding> sender(Patient patient, IpAddress target) {
    List<Finding> findings = new ArrayList<>();
    for (LinkName stray : strays(patient, patient.space())) {
      findings.add(finding(patient, stray, patient.space(), own(patient, stray, target)));
    }
    return findings;
  }

  /** The address that it has already; else one that fits the others on its segment. */
  private static Chosen own(Patient patient, LinkName stray, IpAddress target) {
    Link link = patient.state().link(stray).orElseThrow();
    for (InterfaceAddress held : link.addresses(target.family())) {
      if (!held.address().isLinkLocal()) {
        return new Chosen(held.address(), held.length(), "It keeps the address that it has.");
      }
    }
    LinkId id = new LinkId(stray.namespace(), link.index());
    int usual = Segments.commonLength(target.family());
    return Numbering.free(patient.state(), id, target)
        .map(choice -> new Chosen(choice.address(), choice.length(), choice.why()))
        .orElseGet(
            () ->
                new Chosen(
                    Numbering.beside(patient.state(), target, usual),
                    usual,
                    "Nothing tells the network; /" + usual + " around " + target + " is usual."));
  }

  private static List<Finding> receiver(Patient patient, IpAddress nextHop) {
    Optional<Link> out = patient.loss().device().flatMap(patient.space()::link);
    if (out.isEmpty()) {
      return List.of();
    }
    LinkId own = new LinkId(patient.space().id(), out.get().index());
    List<LinkId> near = new Segments(patient.state()).of(own);
    int length =
        new Segments(patient.state())
            .usualLength(own, nextHop, new LinkId("", 0))
            .orElse(Segments.commonLength(nextHop.family()));
    List<Finding> findings = new ArrayList<>();
    for (Namespace space : patient.state().all()) {
      for (LinkName stray : isBare(space) ? strays(patient, space) : List.<LinkName>of()) {
        int index = patient.state().link(stray).orElseThrow().index();
        LinkId id = new LinkId(stray.namespace(), index);
        if (near.contains(id) && !id.equals(own)) {
          String why = nextHop + " is meant to be the address of " + space.id() + ".";
          findings.add(finding(patient, stray, space, new Chosen(nextHop, length, why)));
        }
      }
    }
    return findings;
  }

  /** Ends that may be meant for a namespace: those that are called after it, if there are any. */
  private static List<LinkName> strays(Patient patient, Namespace meant) {
    List<LinkName> called = new ArrayList<>();
    List<LinkName> others = new ArrayList<>();
    for (Namespace space : patient.state().all()) {
      for (Link link : space.links().all()) {
        if (!space.id().equals(meant.id()) && isLoose(space, link)) {
          LinkName name = new LinkName(link.name(), space.id());
          (isCalledAfter(link, meant) ? called : others).add(name);
        }
      }
    }
    IpAddress target = patient.loss().packet().destination();
    others.sort(Comparator.comparing(name -> !leadsTo(patient, name, target)));
    List<LinkName> likely = called.isEmpty() ? others : called;
    return likely.subList(0, Math.min(likely.size(), MOST));
  }

  /** Whether somebody on its segment is in the network of an address. */
  private static boolean leadsTo(Patient patient, LinkName name, IpAddress target) {
    LinkId id = new LinkId(name.namespace(), patient.state().link(name).orElseThrow().index());
    return new Segments(patient.state()).usualLength(id, target, new LinkId("", 0)).isPresent();
  }

  /** A cable's end in no bridge and without an address, or one whose cable does not lead away. */
  private static boolean isLoose(Namespace space, Link link) {
    boolean home = link.linked().map(other -> other.namespace().equals(space.id())).orElse(false);
    boolean only =
        !space.id().equals(NamespaceId.HOST)
            && space.links().all().stream()
                .allMatch(
                    other -> other.equals(link) || Lines.isLoopback(other) || isUnused(other));
    return link.detail() instanceof LinkDetail.Veth
        && !only
        && link.master().isEmpty()
        && (home || link.addresses().stream().allMatch(held -> held.address().isLinkLocal()));
  }

  private static boolean isCalledAfter(Link link, Namespace meant) {
    String name = NamespaceId.name(meant.id());
    return name.length() > 1 && link.name().contains(name);
  }

  private static Finding finding(Patient patient, LinkName stray, Namespace meant, Chosen chosen) {
    Namespace space = patient.state().namespace(stray.namespace()).orElseThrow();
    Link link = patient.state().link(stray).orElseThrow();
    String name = NamespaceId.of(meant.id());
    return patient
        .about("wrong-namespace", stray.namespace())
        .device(stray.device())
        .shown(
            Commands.ip(stray.namespace(), "-br link show dev " + stray.device()),
            Lines.link(patient.state(), space, link))
        .means(
            stray
                + " is the loose end of a cable, and "
                + name
                + " has no interface: it was not moved there.")
        .asks("Which interfaces are there in " + name + "?")
        .assuming(chosen.why())
        .mended(
            MoveRepairs.move(stray.namespace(), stray.device(), meant.id()),
            AddressRepairs.add(meant.id(), stray.device(), chosen.address(), chosen.length()),
            LinkRepairs.up(meant.id(), stray.device()));
  }
}
