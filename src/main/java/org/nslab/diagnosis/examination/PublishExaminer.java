package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.NatRepairs;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.Socket;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Disposition;
import org.nslab.trace.Flow;
import org.nslab.trace.Leg;

/** A published port without its rule, or with one that leads elsewhere. */
final class PublishExaminer implements Examiner {

  /** Who listens behind the host. */
  private record Server(Namespace space, IpAddress address, int port) {}

  @Override
  public List<Finding> examine(Patient patient) {
    Flow flow = patient.flow();
    Optional<Namespace> host =
        patient.state().all().stream()
            .filter(space -> space.holder(flow.to()).isPresent())
            .findFirst();
    boolean published =
        flow.protocol().hasPorts()
            && flow.to().family() == Family.INET
            && patient.loss().leg() == Leg.REQUEST
            && host.isPresent();
    if (!published || !isEnd(patient, host.orElseThrow())) {
      return List.of();
    }
    List<Server> servers = servers(patient, host.get());
    List<Finding> findings = new ArrayList<>();
    for (Server server : servers) {
      findings.add(finding(patient, host.get(), server));
    }
    if (servers.isEmpty() && patient.loss().disposition() == Disposition.PORT_CLOSED) {
      findings.add(nobody(patient));
    }
    return findings;
  }

  /** Nobody takes it in, or a rule has sent it to where there is nothing. */
  private static boolean isEnd(Patient patient, Namespace host) {
    boolean translated = !patient.loss().packet().destination().equals(patient.flow().to());
    boolean closed = patient.loss().disposition() == Disposition.PORT_CLOSED;
    boolean lost =
        switch (patient.loss().disposition()) {
          case NO_ROUTE, NEIGHBOUR_UNRESOLVED -> true;
          default -> false;
        };
    return (closed && (translated || patient.loss().namespace().equals(host.id())))
        || (lost && translated);
  }

  /** Those who listen behind the host's interfaces, on the same port first. */
  private static List<Server> servers(Patient patient, Namespace host) {
    String protocol = patient.flow().protocol().name().toLowerCase(Locale.ROOT);
    List<Server> found = new ArrayList<>();
    for (Link link : host.links().all()) {
      for (LinkId id : new Segments(patient.state()).ends(new LinkId(host.id(), link.index()))) {
        Namespace space = patient.state().namespace(id.namespace()).orElseThrow();
        boolean other = !space.id().equals(host.id()) && !space.id().equals(patient.flow().from());
        for (Socket socket : other ? space.sockets() : List.<Socket>of()) {
          for (InterfaceAddress held : patient.state().link(id).orElseThrow().addresses()) {
            if (held.family() == Family.INET
                && socket.accepts(protocol, held.address(), socket.port())) {
              found.add(new Server(space, held.address(), socket.port()));
            }
          }
        }
      }
    }
    int wanted = patient.flow().port().orElse(0);
    found.sort(Comparator.comparing(server -> server.port() != wanted));
    return found.stream().distinct().toList();
  }

  private static Finding finding(Patient patient, Namespace host, Server server) {
    Flow flow = patient.flow();
    String protocol = flow.protocol().name().toLowerCase(Locale.ROOT);
    boolean own = flow.from().equals(host.id());
    String chain = own ? "OUTPUT" : "PREROUTING";
    boolean translated = !patient.loss().packet().destination().equals(flow.to());
    int port = flow.port().orElse(0);
    return patient
        .about("dnat-missing", host.id())
        .shown(
            Commands.in(host.id(), "iptables -t nat -S " + chain),
            "(no rule that leads to " + server.address() + ":" + server.port() + ")")
        .means(
            NamespaceId.of(host.id())
                + (translated
                    ? " sends what comes for port "
                        + port
                        + " on to "
                        + patient.loss().packet().destination()
                        + ":"
                        + patient.loss().packet().destinationPort()
                        + ", where nobody takes it."
                    : " itself has nobody on port "
                        + port
                        + ", and no rule sends what comes for it on.")
                + " "
                + NamespaceId.of(server.space().id())
                + " listens on port "
                + server.port()
                + ".")
        .asks("Who listens on that port, and which rule leads there?")
        .assuming("The service of " + NamespaceId.of(server.space().id()) + " is meant.")
        .mended(
            NatRepairs.publish(
                host, own, protocol, flow.to(), port, server.address(), server.port()));
  }

  private static Finding nobody(Patient patient) {
    String where = patient.loss().namespace();
    int port = patient.loss().packet().destinationPort();
    return patient
        .about("dnat-missing", where)
        .shown(Commands.in(where, "ss -tulnp"), "(nothing on port " + port + ")")
        .means(
            "The packet arrives "
                + NamespaceId.in(where)
                + ", and nobody listens on port "
                + port
                + " there, or behind it.")
        .asks("Which program is to take the connection, and does it run?")
        .mended();
  }
}
