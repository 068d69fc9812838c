package org.nslab.simulation.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nslab.network.Connection;
import org.nslab.network.Namespace;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Expression;
import org.nslab.network.netfilter.Field;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;
import org.nslab.simulation.kernel.Kernel;

/** Connection tracking of all namespaces; kernel: net/netfilter/nf_conntrack_core.c. */
final class Connections {

  /** Kernel: nf_conntrack_proto_icmp.c, nf_ct_icmp_timeout. */
  private static final long ICMP_SECONDS = 30;

  /** Kernel: nf_conntrack_proto_tcp.c, TIME_WAIT and SYN_SENT alike. */
  private static final long TCP_SECONDS = 120;

  private static final int FIRST_PORT = 32768;
  private static final int PORTS = 28000;

  private Connections() {}

  /** Keeps what was opened; tells whether anything was. */
  static boolean open(Kernel kernel, Map<String, List<Connection>> opened) {
    int id = 1 + (int) (kernel.time().now() / 7 % PORTS);
    opened.forEach(
        (namespace, connections) -> {
          Optional<Namespace> there = kernel.state().namespace(namespace);
          if (there.isPresent() && tracks(there.get())) {
            connections.forEach(each -> keep(kernel, namespace, renumbered(each, id)));
          }
        });
    return !opened.isEmpty();
  }

  private static void keep(Kernel kernel, String namespace, Connection connection) {
    kernel.change(
        namespace,
        space -> {
          List<Connection> known = new ArrayList<>(space.connections());
          known.add(connection);
          return space.change().connections(known).namespace();
        });
    kernel.time().after(connection.timeout() * 1000, () -> forget(kernel, namespace, connection));
  }

  private static void forget(Kernel kernel, String namespace, Connection connection) {
    if (kernel.state().namespace(namespace).isPresent()) {
      kernel.change(
          namespace,
          space -> {
            List<Connection> known = new ArrayList<>(space.connections());
            known.remove(connection);
            return space.change().connections(known).namespace();
          });
    }
  }

  /** With a port, or an id, that no other has, and what has become of it. */
  private static Connection renumbered(Connection connection, int id) {
    boolean tcp = connection.protocol().equals("tcp");
    boolean ports = tcp || connection.protocol().equals("udp");
    int number = ports ? FIRST_PORT + id : id;
    boolean unreplied = connection.isUnreplied();
    return new Connection(
        connection.protocol(),
        tcp ? Optional.of(unreplied ? "SYN_SENT" : "TIME_WAIT") : Optional.empty(),
        tcp ? TCP_SECONDS : ICMP_SECONDS,
        from(connection.original(), number, ports),
        to(connection.reply(), number, ports),
        tcp && !unreplied ? Set.of("ASSURED") : connection.status(),
        connection.mark());
  }

  private static Connection.Flow from(Connection.Flow flow, int number, boolean ports) {
    return new Connection.Flow(
        flow.source(),
        flow.destination(),
        OptionalInt.of(number),
        ports ? flow.destinationPort() : OptionalInt.of(number));
  }

  private static Connection.Flow to(Connection.Flow flow, int number, boolean ports) {
    return new Connection.Flow(
        flow.source(),
        flow.destination(),
        ports ? flow.sourcePort() : OptionalInt.of(number),
        OptionalInt.of(number));
  }

  /** Kernel: nf_ct_netns_get; only rules that need it make a namespace track connections. */
  private static boolean tracks(Namespace namespace) {
    for (Table table : namespace.ruleset().tables()) {
      for (Chain chain : table.chains()) {
        if (chain.rules().stream().anyMatch(Connections::asks)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean asks(Rule rule) {
    return rule.expressions().stream()
        .anyMatch(part -> part instanceof Expression.Translate || asksForConnection(part));
  }

  private static boolean asksForConnection(Expression part) {
    return part instanceof Expression.Match match
        && (match.field() == Field.CONNECTION_STATE
            || match.field() == Field.CONNECTION_STATUS
            || match.field() == Field.CONNECTION_MARK);
  }
}
