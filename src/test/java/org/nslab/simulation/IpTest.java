package org.nslab.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nslab.network.address.MacAddress;

/** What ip prints; expected is what iproute2 6.1 printed on Linux 6.18. */
final class IpTest {

  private Simulation simulation;

  @BeforeEach
  void boot() {
    AtomicLong next = new AtomicLong(0x02_00_00_00_00_01L);
    simulation = Simulation.booted(() -> 0L, () -> new MacAddress(next.getAndIncrement()));
  }

  private String run(String line) {
    Simulation.Result result = simulation.run(line);
    return result.output() + result.error() + "=> " + result.exitCode();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ip link set nope up | Cannot find device \"nope\" | 1",
        "ip lonk | Object \"lonk\" is unknown, try \"ip help\". | 1",
        "ip link show nope | Device \"nope\" does not exist. | 1",
        "ip link add | Not enough information: \"type\" argument is required | 1",
        "ip link del lo | RTNETLINK answers: Operation not supported | 2",
        "ip -n nope link | Cannot open network namespace \"nope\": No such file or directory | 255",
        "ip addr add 10.0.0.1/33 dev lo | Error: any valid prefix is expected rather than"
            + " \"10.0.0.1/33\". | 1",
        "ip route add default via 10.0.0.1 | Error: Nexthop has invalid gateway. | 2",
        "ip route del 10.9.0.0/16 | RTNETLINK answers: No such process | 2",
        "ip link add veth-red type | Command line is not complete. Try option \"help\" | 255",
        "ip link add a type veth | \"type\" is invalid lladdr. | 1",
        "ip netns add a/b | Invalid netns name \"a/b\" | 255",
        "ping -c 1 10.0.0.1 | ping: connect: Network is unreachable | 2",
        "ping -c 1 256.1.1.1 | ping: 256.1.1.1: Temporary failure in name resolution | 2",
      })
  void refusesInTheRealWords(String line, String message, int code) {
    assertEquals(message + "\n=> " + code, run(line));
  }

  @Test
  void aCableLeavesItsEndBehind() {
    simulation.run("ip netns add red; ip link add veth-red type veth peer name veth-blue");
    simulation.run("ip link set veth-red netns red");
    assertEquals(
        """
        2: veth-blue@if3: <BROADCAST,MULTICAST> mtu 1500 qdisc noop state DOWN mode DEFAULT group \
        default qlen 1000
            link/ether 02:00:00:00:00:01 brd ff:ff:ff:ff:ff:ff link-netns red
        => 0\
        """,
        run("ip link show veth-blue"));
  }

  @Test
  void theStateBeforeStaysAsItWas() {
    var before = simulation.state();
    simulation.run("ip netns add red");
    assertEquals(1, before.all().size());
    assertEquals(2, simulation.state().all().size());
  }
}
