package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.Route;
import org.nslab.network.RoutingRule;
import org.nslab.network.StateDiff;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/** The snapshot is of the whole network, of one moment. */
final class SnapshotIT {

  private LabUnderTest lab;

  @BeforeEach
  void start() throws LabException {
    lab = LabUnderTest.start();
  }

  @AfterEach
  void end() {
    lab.close();
  }

  @Test
  void anEmptyLab() throws LabException {
    NetworkState state = lab.snapshot();
    assertEquals(List.of(), state.named());
    Link lo = state.host().link("lo").orElseThrow();
    assertTrue(lo.isUp());
    assertEquals("loopback", lo.kind());
    assertEquals(65536, lo.mtu());
    assertEquals(IpAddress.of("127.0.0.1"), lo.addresses(Family.INET).get(0).address());
    assertEquals(List.of(), state.host().sockets());
    assertEquals(List.of(), state.host().ruleset().tables());
    assertEquals(RoutingRule.DEFAULTS, state.host().rules());
    assertFalse(state.host().sysctls().ipForward());
  }

  @Test
  void aCableBetweenTwoNamespaces() throws LabException {
    lab.run(LabUnderTest.PAIR);
    NetworkState state = lab.snapshot();
    assertEquals(List.of("blue", "red"), state.named());
    assertEquals(List.of("blue", "red"), state.listed().stream().map(Namespace::id).toList());
    Link red = state.link(new LinkName("veth-red", "red")).orElseThrow();
    assertEquals("veth", red.kind());
    assertTrue(red.isUp() && red.hasCarrier() && red.isRunning());
    assertEquals(Optional.of(new LinkName("veth-blue", "blue")), red.peer().flatMap(state::name));
    InterfaceAddress address = red.addresses(Family.INET).get(0);
    assertEquals("192.168.15.1/24", address.toString());
    Route connected = state.namespace("red").orElseThrow().routes().main(Family.INET).get(0);
    assertEquals(Prefix.of("192.168.15.0/24"), connected.destination());
    assertEquals(Optional.of(IpAddress.of("192.168.15.1")), connected.preferredSource());
    assertTrue(connected.uses(red.index()));
  }

  @Test
  void cablesWithTheSameNumbersAtBothEnds() throws LabException {
    lab.run(
        """
        for i in a b c d; do ip netns add $i; done
        ip -n a link add e type veth peer name e netns b
        ip -n c link add e type veth peer name e netns d
        ip -n a link add f type veth peer name f netns d
        ip -n b link add f type veth peer name f netns c
        """);
    NetworkState state = lab.snapshot();
    for (String pair : List.of("e a b", "e b a", "e c d", "e d c", "f a d", "f d a", "f b c")) {
      String[] parts = pair.split(" ", -1);
      Link link = state.link(new LinkName(parts[0], parts[1])).orElseThrow();
      assertEquals(
          Optional.of(new LinkName(parts[0], parts[2])), link.peer().flatMap(state::name), pair);
    }
  }

  @Test
  void whatChangedIsSaidInWords() throws LabException {
    lab.run(LabUnderTest.PAIR);
    NetworkState before = lab.snapshot();
    lab.run("ip -n blue route add 192.168.1.0/24 via 192.168.15.1");
    NetworkState after = lab.snapshot();
    assertEquals(
        "blue: the route 192.168.1.0/24 via 192.168.15.1 dev veth-blue was added",
        StateDiff.between(before, after).toString());
    lab.run("ip -n red link set veth-red down");
    String down = StateDiff.between(after, lab.snapshot()).toString();
    assertTrue(down.contains("red: veth-red is now down"), down);
    assertTrue(down.contains("blue: veth-blue has no carrier"), down);
  }

  @Test
  void aNamespaceWithoutAName() throws LabException {
    try (LabShell shell = lab.shell()) {
      shell.run(
          "unshare --net sleep 60 & sleep 0.3; ip link add one type veth peer name two netns $!");
      NetworkState state = lab.snapshot();
      assertEquals(List.of(), state.named());
      Namespace unnamed =
          state.all().stream().filter(each -> each.id().startsWith("process/")).findFirst().get();
      assertTrue(unnamed.link("two").isPresent());
      assertEquals(
          Optional.of(new LinkName("two", unnamed.id())),
          state.host().link("one").orElseThrow().peer().flatMap(state::name));
    }
  }

  @Test
  void namesThatAreNoNamespaces() throws LabException {
    lab.run(
        "mkdir -p /run/netns; touch /run/netns/leftover; ip netns add 'a b'; ip netns add host");
    NetworkState state = lab.snapshot();
    assertEquals(List.of("a b", "named/host"), state.named());
    assertTrue(state.host().link("lo").orElseThrow().isUp());
    assertFalse(state.namespace("named/host").orElseThrow().link("lo").orElseThrow().isUp());
  }

  @Test
  void aBusyLabIsReadAllTheSame() throws LabException {
    lab.run(LabUnderTest.PAIR);
    try (LabShell shell = lab.shell()) {
      shell.run("ip netns exec red ping -i 0.002 192.168.15.2 >/dev/null & sleep 0.1");
      shell.run("while :; do :; done &");
      Namespace red = lab.namespace("red");
      assertTrue(red.link("veth-red").isPresent());
    }
  }

  @Test
  void anEndedLabSaysSo() {
    lab.close();
    assertThrows(LabException.class, () -> lab.snapshot());
  }

  @Test
  void aResetLabIsReadAnew() throws LabException {
    lab.run(LabUnderTest.PAIR);
    assertEquals(2, lab.snapshot().named().size());
    lab.reset();
    assertEquals(0, lab.snapshot().named().size());
  }
}
