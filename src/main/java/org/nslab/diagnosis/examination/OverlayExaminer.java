package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.OverlayRepairs;
import org.nslab.diagnosis.repair.Repair;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Disposition;
import org.nslab.trace.Flow;
import org.nslab.trace.Leg;
import org.nslab.trace.Obstacle;
import org.nslab.trace.Trace;
import org.nslab.trace.Tracer;

/** An overlay whose ends do not meet: the remote, the id or the port differ, or what carries it. */
final class OverlayExaminer implements Examiner {

  /** RFC 7348: outer IP and UDP header, VXLAN header, inner Ethernet header. */
  private static final int OVERHEAD = 50;

  /** An end of an overlay. */
  private record End(Namespace space, Link link) {

    LinkDetail.Vxlan vxlan() {
      return (LinkDetail.Vxlan) link.detail();
    }

    LinkName name() {
      return new LinkName(link.name(), space.id());
    }

    boolean fits(End other) {
      return vxlan().id() == other.vxlan().id() && vxlan().port() == other.vxlan().port();
    }

    /** What {@code ip -d link} prints of it. */
    String line() {
      LinkDetail.Vxlan vxlan = vxlan();
      return "vxlan id "
          + vxlan.id()
          + vxlan.remote().map(address -> " remote " + address).orElse("")
          + vxlan.local().map(address -> " local " + address).orElse("")
          + " … dstport "
          + vxlan.port();
    }
  }

  @Override
  public List<Finding> examine(Patient patient) {
    List<Finding> findings = new ArrayList<>();
    List<End> ends = ends(patient);
    for (Obstacle obstacle : patient.loss().obstacles()) {
      boolean overlay =
          obstacle.kind() == Obstacle.Kind.NO_REMOTE || obstacle.kind() == Obstacle.Kind.UNDERLAY;
      LinkName name = new LinkName(obstacle.device(), obstacle.namespace());
      for (End here : ends) {
        if (overlay && here.name().equals(name)) {
          examine(patient, here, ends, findings);
        }
      }
    }
    return findings;
  }

  private static List<End> ends(Patient patient) {
    List<End> ends = new ArrayList<>();
    for (Namespace space : patient.state().all()) {
      for (Link link : space.links().all()) {
        if (link.detail() instanceof LinkDetail.Vxlan) {
          ends.add(new End(space, link));
        }
      }
    }
    return ends;
  }

  private static void examine(Patient patient, End here, List<End> ends, List<Finding> findings) {
    Optional<IpAddress> remote = here.vxlan().remote();
    for (End there : ends) {
      if (!there.space().id().equals(here.space().id())) {
        boolean meant = remote.flatMap(there.space()::holder).isPresent();
        if (meant && !here.fits(there)) {
          findings.add(other(patient, there, here));
          findings.add(other(patient, here, there));
        } else if (meant) {
          findings.addAll(below(patient, here, remote.orElseThrow()));
        } else if (here.fits(there)) {
          // Which of the two is wrong, the remote or the address that it should be?
          address(here, there).ifPresent(to -> findings.add(remote(patient, here, there, to)));
          remote
              .filter(to -> patient.state().holders(to).isEmpty())
              .ifPresent(to -> findings.addAll(below(patient, here, to)));
        }
      }
    }
  }

  /** The packets that carry the frames are lost themselves. */
  private static List<Finding> below(Patient patient, End here, IpAddress remote) {
    Flow carrier =
        Flow.udp(here.space().id(), remote, here.vxlan().port())
            .sized(patient.flow().length() + OVERHEAD, false);
    boolean carries =
        patient.flow().protocol() == carrier.protocol()
            && patient.flow().port().equals(carrier.port());
    if (carries) {
      return List.of(); // an overlay that carries itself, or another that carries this one
    }
    Trace trace = Tracer.trace(patient.state(), carrier);
    return trace
        .loss()
        .filter(loss -> loss.leg() == Leg.REQUEST)
        .filter(loss -> loss.disposition() != Disposition.PORT_CLOSED)
        .map(loss -> Examination.of(new Patient(patient.state(), trace, loss)))
        .orElse(List.of());
  }

  /** By which address the other end can be reached: rather one in a network of this end's. */
  private static Optional<IpAddress> address(End here, End there) {
    if (there.vxlan().local().isPresent()) {
      return there.vxlan().local();
    }
    Optional<IpAddress> any = Optional.empty();
    for (Link link : there.space().links().all()) {
      boolean below = !(link.detail() instanceof LinkDetail.Vxlan) && !Lines.isLoopback(link);
      for (InterfaceAddress held : link.addresses(Family.INET)) {
        boolean near =
            here.space().links().all().stream()
                .flatMap(own -> own.addresses(Family.INET).stream())
                .anyMatch(own -> own.network().contains(held.address()));
        if (below && (near || any.isEmpty())) {
          any = Optional.of(held.address());
        }
      }
    }
    return any;
  }

  private static Finding remote(Patient patient, End here, End there, IpAddress to) {
    return shown(patient, "vxlan-remote", here)
        .means(
            here.name()
                + " sends to "
                + here.vxlan().remote().map(Object::toString).orElse("nobody")
                + "; the other end of the overlay, "
                + there.name()
                + ", is at "
                + to
                + ".")
        .asks("At which address is the other end of the overlay, and where is it sent to?")
        .mended(OverlayRepairs.remote(here.space().id(), here.link(), to));
  }

  private static Finding other(Patient patient, End wrong, End right) {
    List<Repair> repairs =
        OverlayRepairs.again(wrong.space(), wrong.link(), right.vxlan().id(), right.vxlan().port());
    return shown(patient, "vxlan-vni", wrong)
        .means(
            "The two ends of the overlay do not have the same id and port: "
                + right.name()
                + " has id "
                + right.vxlan().id()
                + ", port "
                + right.vxlan().port()
                + ". An id cannot be changed in place.")
        .asks("Do both ends of the overlay have the same id?")
        .assuming("What " + NamespaceId.of(right.space().id()) + " has is right.")
        .mended(repairs);
  }

  private static Patient.Draft shown(Patient patient, String id, End end) {
    return patient
        .about(id, end.space().id())
        .device(end.link().name())
        .shown(Commands.ip(end.space().id(), "-d link show dev " + end.link().name()), end.line());
  }
}
