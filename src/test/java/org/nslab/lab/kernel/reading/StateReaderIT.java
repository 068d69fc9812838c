package org.nslab.lab.kernel.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nslab.lab.LabException;
import org.nslab.network.LinkName;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.OvsBridge;

/** The reader without a lab, as on a machine: in namespaces that the test makes for itself. */
@Tag("proof")
final class StateReaderIT {

  private static final String RUN = "mount -t tmpfs run /run && mkdir /run/netns && ";

  /** A reader on a machine of its own, where lines were run before. */
  private static StateReader reader(String before) {
    boolean root = "root".equals(System.getProperty("user.name"));
    List<String> user = root ? List.of() : List.of("--user", "--map-root-user");
    ProcessBuilder builder = new ProcessBuilder("unshare");
    builder.command().addAll(user);
    builder.command().addAll(List.of("--net", "--mount", "--pid", "--fork", "--kill-child"));
    builder.command().addAll(List.of("--mount-proc", "bash", "-c"));
    builder
        .command()
        .add(
            "{ "
                + RUN
                + before
                + "; } >&2 </dev/null && exec perl -e \"$1\" /proc /proc/self/ns/net");
    builder.command().addAll(List.of("reader", StateReader.script()));
    builder.environment().merge("PATH", "/usr/sbin:/sbin", (path, sbin) -> path + ":" + sbin);
    return new StateReader(builder::start);
  }

  @Test
  void namespacesOfAMachine() throws LabException {
    String before =
        "ip netns add red && ip link add veth-red type veth peer name veth-host netns red"
            + " && ip -n red addr add 10.0.0.1/8 dev veth-host";
    try (StateReader reader = reader(before)) {
      NetworkState state = reader.read();
      assertEquals(List.of("red"), state.named());
      assertEquals(
          Optional.of(new LinkName("veth-host", "red")),
          state.host().link("veth-red").orElseThrow().peer().flatMap(state::name));
    }
  }

  /** Nobody may be in two places at once, however often it moves while the network is read. */
  @Test
  void aNetworkThatNeverRestsIsReadOfOneMomentOrNotAtAll() throws LabException {
    String before =
        "ip netns add red && ip netns add blue && ip link add mover netns red type veth peer name"
            + " other netns red && (while ip -n red link set mover netns blue &&"
            + " ip -n blue link set mover netns red; do :; done) & sleep 0.3";
    try (StateReader reader = reader(before)) {
      for (int i = 0; i < 3; i++) {
        try {
          NetworkState state = reader.read();
          long places = state.all().stream().filter(each -> each.link("mover").isPresent()).count();
          assertEquals(1, places, "the interface is in one namespace");
        } catch (LabException neverRests) {
          assertTrue(
              String.valueOf(neverRests.getMessage()).contains("changes all the time"),
              neverRests::getMessage);
        }
      }
    }
  }

  @Test
  void processesMayEndWhileTheirNamespacesAreRead() throws LabException {
    String before = "(while :; do unshare --net true; done) & sleep 0.3";
    try (StateReader reader = reader(before)) {
      for (int i = 0; i < 20; i++) {
        assertTrue(reader.read().namespace(NamespaceId.HOST).isPresent());
      }
    }
  }

  @Test
  void whatCannotBeReadIsAnError() throws LabException {
    String fake = "mkdir /run/bin && printf '#!/bin/sh\\necho [broken' >/run/bin/ip";
    String before = fake + " && chmod 755 /run/bin/ip && PATH=/run/bin:$PATH";
    try (StateReader reader = reader(before)) {
      LabException thrown = assertThrows(LabException.class, reader::read);
      assertTrue(
          String.valueOf(thrown.getMessage()).contains("`ip -4 route show table all`"),
          thrown::getMessage);
    }
  }

  @Test
  void aReaderThatWasEndedBeginsAnew() throws LabException {
    try (StateReader reader = reader("true")) {
      assertEquals(1, reader.read().namespaces().size());
      reader.close();
      assertEquals(1, reader.read().namespaces().size());
    }
  }

  @Test
  void openVswitch() throws LabException {
    boolean there = Files.isExecutable(Path.of("/usr/sbin/ovs-vswitchd"));
    if (!"1".equals(System.getenv("NSLAB_REQUIRE_ALL"))) {
      Assumptions.assumeTrue(there, "Open vSwitch is not installed");
    }
    Assumptions.assumeTrue(
        "root".equals(System.getProperty("user.name")), "only root can start Open vSwitch here");
    String before =
        """
        mkdir -p /run/openvswitch && cd /run/openvswitch
        ovsdb-tool create conf.db /usr/share/openvswitch/vswitch.ovsschema
        ovsdb-server conf.db --remote=punix:db.sock --detach --no-chdir --pidfile=$PWD/a.pid \
          --log-file=a.log -vconsole:off
        ovs-vsctl --no-wait init
        ovs-vswitchd --detach --no-chdir --pidfile=$PWD/ovs-vswitchd.pid --log-file=b.log \
          -vconsole:off --disable-system
        ovs-vsctl --timeout=10 add-br br0 -- set bridge br0 datapath_type=netdev
        ip link add veth-red-br type veth peer name veth-red
        ovs-vsctl --timeout=10 add-port br0 veth-red-br tag=10 -- add-port br0 gone trunks=5,6
        ovs-ofctl add-flow br0 priority=5,icmp,actions=drop""";
    try (StateReader reader = reader(before)) {
      OvsBridge bridge = reader.read().ovsBridges().get(0);
      assertEquals("br0", bridge.name());
      assertEquals(
          List.of("br0", "gone", "veth-red-br"),
          bridge.ports().stream().map(OvsBridge.Port::name).toList());
      assertEquals("internal", bridge.ports().get(0).type());
      assertEquals(Set.of(5, 6), bridge.ports().get(1).trunks());
      assertTrue(bridge.ports().get(1).error().isPresent(), "there is no such interface");
      assertEquals(OptionalInt.of(10), bridge.ports().get(2).tag());
      assertTrue(bridge.flows().contains("priority=5,icmp actions=drop"), bridge.flows()::toString);
    }
  }
}
