package org.nslab.simulation.iproute;

import org.nslab.network.BridgePort;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;

/** What {@code ip -d link} tells more; iproute2: ip/ipaddress.c, print_linkinfo. */
final class LinkDetails {

  private final Session session;
  private final Printer printer;

  LinkDetails(Session session, Printer printer) {
    this.session = session;
    this.printer = printer;
  }

  void print(Link link) {
    boolean loopback = link.detail() instanceof LinkDetail.Loopback;
    boolean port = link.master().isPresent();
    int least = loopback ? 0 : 68;
    int most = loopback ? 0 : 65535;
    printer.fact("promiscuity", port ? 1 : 0, " promiscuity " + (port ? 1 : 0) + " ");
    printer.fact("allmulti", port ? 1 : 0, " allmulti " + (port ? 1 : 0) + " ");
    printer.fact("min_mtu", least, "minmtu " + least + " ");
    printer.fact("max_mtu", most, "maxmtu " + most + " ");
    if (!loopback) {
      kind(link);
    }
    int queues = link.detail() instanceof LinkDetail.Veth ? 2 : 1;
    boolean bridge = link.detail() instanceof LinkDetail.Bridge;
    int segment = bridge ? 65536 : 524280;
    printer.fact("inet6_addr_gen_mode", "eui64", "addrgenmode eui64 ");
    printer.fact("num_tx_queues", queues, "numtxqueues " + queues + " ");
    printer.fact("num_rx_queues", queues, "numrxqueues " + queues + " ");
    printer.fact("gso_max_size", 65536, "gso_max_size 65536 ");
    printer.fact("gso_max_segs", 65535, "gso_max_segs 65535 ");
    printer.fact("tso_max_size", segment, "tso_max_size " + segment + " ");
    printer.fact("tso_max_segs", 65535, "tso_max_segs 65535 ");
    printer.fact("gro_max_size", 65536, "gro_max_size 65536 ");
  }

  private void kind(Link link) {
    printer.begin("linkinfo", '{');
    printer.fact("info_kind", link.kind(), "\n    " + link.kind() + " ");
    if (link.detail() instanceof LinkDetail.Bridge bridge) {
      bridge(bridge);
    }
    link.port().ifPresent(this::port);
    printer.end('}');
  }

  private void bridge(LinkDetail.Bridge bridge) {
    printer.begin("info_data", '{');
    printer.fact(
        "forward_delay", bridge.forwardDelay(), "forward_delay " + bridge.forwardDelay() + " ");
    printer.fact("ageing_time", bridge.ageing(), "ageing_time " + bridge.ageing() + " ");
    printer.fact("stp_state", bridge.stp() ? 1 : 0, "stp_state " + (bridge.stp() ? 1 : 0) + " ");
    int filtering = bridge.vlanFiltering() ? 1 : 0;
    printer.fact("vlan_filtering", filtering, "vlan_filtering " + filtering + " ");
    printer.end('}');
  }

  private void port(BridgePort port) {
    printer.member("info_slave_kind", "bridge");
    printer.begin("info_slave_data", '{');
    printer.plain("\n    bridge_slave ");
    printer.fact("state", port.state().toString(), "state " + port.state() + " ");
    printer.fact("priority", 32, "priority 32 ");
    printer.fact("cost", 2, "cost 2 ");
    printer.end('}');
  }

  /** Whose options decide. */
  Session session() {
    return session;
  }
}
