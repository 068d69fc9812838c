package org.nslab.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nslab.network.Namespace;
import org.nslab.network.address.IpAddress;

final class DiagnosisTest {

  private static Answer why(Sketch sketch, String from, String to) {
    return Diagnosis.of(sketch.state(), from, IpAddress.of(to));
  }

  private static void expect(String id, String plan, Answer answer) {
    assertEquals(
        List.of(id), answer.causes().stream().map(cause -> cause.id()).toList(), answer.toString());
    assertEquals(List.of(plan), answer.plan());
    assertTrue(answer.verified());
    assertFalse(answer.isReachable());
  }

  @Test
  void whatWorksHasNoCause() {
    Answer answer = why(Sketch.pair(), "red", "192.168.15.2");
    assertTrue(answer.isReachable());
    assertEquals(List.of(), answer.causes());
  }

  @Test
  void aMissingNetmask() {
    Sketch sketch =
        new Sketch()
            .space("red")
            .space("blue")
            .cable("red", "veth-red", "blue", "veth-blue")
            .address("red", "veth-red", "192.168.15.1/32")
            .address("blue", "veth-blue", "192.168.15.2/24");
    Answer answer = why(sketch, "red", "192.168.15.2");
    expect("netmask-missing", "ip -n red addr replace 192.168.15.1/24 dev veth-red", answer);
    assertEquals("connect: Network is unreachable", answer.symptom());
  }

  @Test
  void interfacesThatAreDown() {
    expect(
        "link-down",
        "ip -n red link set veth-red up",
        why(Sketch.pair().down("red", "veth-red"), "red", "192.168.15.2"));
    expect(
        "peer-down",
        "ip -n blue link set veth-blue up",
        why(Sketch.pair().down("blue", "veth-blue"), "red", "192.168.15.2"));
    expect(
        "bridge-port-down",
        "ip link set p2 up",
        why(Sketch.bridged(3).down("host", "p2"), "n1", "10.0.0.3"));
  }

  @Test
  void aPortWithoutItsBridge() {
    Sketch sketch =
        Sketch.bridged(3)
            .change(
                "host",
                "p1",
                change -> change.master(java.util.OptionalInt.empty()).port(Optional.empty()));
    expect("bridge-port-missing", "ip link set p1 master v-net-0", why(sketch, "n1", "10.0.0.3"));
    expect("bridge-port-missing", "ip link set p1 master v-net-0", why(sketch, "n2", "10.0.0.2"));
  }

  @Test
  void routersAndSettings() {
    expect(
        "forwarding-off",
        "ip netns exec router sysctl -w net.ipv4.ip_forward=1",
        why(
            Sketch.routed()
                .set("router", "net.ipv4.conf.r0.forwarding", 0)
                .set("router", "net.ipv4.conf.r1.forwarding", 0),
            "red",
            "10.2.0.1"));
    expect(
        "echo-ignored",
        "ip netns exec blue sysctl -w net.ipv4.icmp_echo_ignore_all=0",
        why(Sketch.pair().set("blue", "net.ipv4.icmp_echo_ignore_all", 1), "red", "192.168.15.2"));
  }

  @Test
  void aMissingRoute() {
    Sketch sketch = Sketch.routed().change("red", DiagnosisTest::withoutDefault);
    expect(
        "no-route",
        "ip -n red route replace default via 10.1.0.254",
        why(sketch, "red", "10.2.0.1"));
    Sketch back = Sketch.routed().change("blue", DiagnosisTest::withoutDefault);
    expect(
        "no-return-route",
        "ip -n blue route replace default via 10.2.0.254",
        why(back, "red", "10.2.0.1"));
  }

  private static Namespace withoutDefault(Namespace space) {
    org.nslab.network.Routes routes = space.routes();
    for (org.nslab.network.Route route : routes.main(org.nslab.network.address.Family.INET)) {
      routes = route.destination().isDefault() ? routes.without(route) : routes;
    }
    return space.withRoutes(routes);
  }

  @Test
  void severalFaultsGiveOnePlan() {
    Sketch sketch =
        Sketch.bridged(3)
            .down("host", "p2")
            .down("n1", "e1")
            .set("n2", "net.ipv4.icmp_echo_ignore_all", 1);
    Answer answer = why(sketch, "n1", "10.0.0.3");
    assertTrue(answer.verified(), answer.toString());
    assertEquals(3, answer.plan().size());
  }

  @Test
  void nobodyHoldsTheAddress() {
    Answer answer = why(Sketch.pair(), "red", "192.168.15.9");
    assertEquals("destination-absent", answer.causes().get(0).id());
    assertEquals(List.of(), answer.plan());
    assertFalse(answer.verified());
  }

  @Test
  void inWordsAndJson() {
    Answer answer = why(Sketch.pair().down("blue", "veth-blue"), "red", "192.168.15.2");
    String text = AnswerText.of(answer);
    assertTrue(text.contains("$ ip -n blue link set veth-blue up"), text);
    assertTrue(text.contains("Tried on a copy of the network"), text);
    assertFalse(AnswerText.of(answer, AnswerText.Tier.QUESTION).contains("$"), text);
    assertTrue(AnswerJson.of(answer).startsWith("{\"from\":\"red\",\"to\":\"192.168.15.2\""));
  }
}
