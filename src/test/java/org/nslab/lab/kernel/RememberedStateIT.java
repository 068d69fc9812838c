package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.reading.StateReader;
import org.nslab.network.NetworkState;

/** A reader that remembers what it read last sees the same as one that begins anew. */
@Tag("proof")
final class RememberedStateIT {

  private static final String BEGIN =
      """
      for i in red blue; do
        ip netns add $i; ip link add veth-$i type veth peer name veth-$i-br
        ip link set veth-$i netns $i; ip -n $i link set veth-$i up; ip link set veth-$i-br up
      done
      ip link add v-net-0 type bridge
      """;

  /** Each changes something of another kind; whether it succeeds depends on those before. */
  private static final List<String> CHANGES =
      List.of(
          "ip -n red addr add 10.0.0.%d/24 dev veth-red",
          "ip -n red addr flush dev veth-red",
          "ip -n blue -6 addr add 2001:db8::%d/64 dev veth-blue nodad",
          "ip -n red link set veth-red mtu 140%d",
          "ip -n red link set lo up",
          "ip -n red link set lo down",
          "ip -n red route add 10.%d.0.0/16 via 10.0.0.9",
          "ip -n red route flush table 7%d; ip -n red route add 10.9.0.0/16 dev lo table 7%d",
          "ip -n blue rule add from 10.%d.0.0/16 table 7%d",
          "ip -n blue rule del from 10.%d.0.0/16",
          "ip -n blue -6 rule add from 2001:db8::%d table 7%d",
          "ip -n blue -6 rule flush",
          "ip -n red neigh replace 10.0.0.%d lladdr 02:00:00:00:00:0%d dev veth-red nud permanent",
          "ip -n red neigh add proxy 10.0.1.%d dev veth-red",
          "ip -n red neigh flush all",
          "ip link set veth-red-br master v-net-0",
          "ip link set veth-blue-br nomaster",
          "bridge link set dev veth-red-br isolated on",
          "bridge fdb replace 02:00:00:00:01:0%d dev veth-red-br master static",
          "bridge vlan add dev veth-red-br vid 1%d",
          "bridge vlan del dev veth-red-br vid 1%d",
          "ip link set v-net-0 type bridge vlan_filtering %d",
          "ip link set v-net-0 type bridge ageing_time 2%d00 stp_state 1",
          "ip netns exec red sysctl -qw net.ipv4.ip_forward=1",
          "ip netns exec red sysctl -qw net.ipv4.conf.veth-red.arp_ignore=%d",
          "ip netns exec red iptables-nft -A INPUT -s 10.%d.0.0/16 -j DROP",
          "ip netns exec red iptables-nft -F",
          "ip netns exec blue iptables-legacy -A OUTPUT -p icmp -j DROP",
          "ip netns exec blue nft add table inet t%d",
          "ip netns exec blue nft flush ruleset",
          "ip netns add n%d",
          "ip netns del n%d",
          "ip link set veth-blue-br netns n%d; ip -n n%d link set veth-blue-br netns 1",
          "ip netns set blue 1%d",
          "ip -n blue link set veth-blue name eth%d; ip -n blue link set eth%d name veth-blue",
          "ip link set veth-red-br alias name-%d; ip link property add dev veth-red-br altname a%d",
          "ip link set veth-blue-br down",
          "ip link set veth-blue-br up");

  @Test
  void isWhatIsThere() throws LabException {
    long seed = new Random().nextInt(1_000_000);
    Random random = new Random(seed);
    List<String> done = new ArrayList<>();
    Sandbox sandbox = Sandbox.start(Limits.DEFAULT, notice -> {});
    try (StateReader remembering = new StateReader(() -> sandbox.observe(StateReader.script()));
        KernelShell shell = KernelShell.open(sandbox, new Recorder(new StringBuilder()))) {
      shell.run(BEGIN);
      for (int i = 0; i < 60; i++) {
        int number = 1 + random.nextInt(4);
        String change =
            CHANGES.get(random.nextInt(CHANGES.size())).replace("%d", Integer.toString(number));
        done.add(change);
        shell.run(change + " 2>/dev/null");
        assertEquals("", difference(sandbox, remembering), () -> "seed " + seed + ", " + done);
      }
    } finally {
      sandbox.close();
    }
  }

  /** What differs; the kernel may change something itself between two readings, and then rests. */
  private static String difference(Sandbox sandbox, StateReader remembering) throws LabException {
    String difference = "";
    for (int attempt = 0; attempt < 5; attempt++) {
      NetworkState remembered = remembering.read();
      try (StateReader fresh = new StateReader(() -> sandbox.observe(StateReader.script()))) {
        NetworkState read = fresh.read();
        if (read.equals(remembered)) {
          return "";
        }
        difference = "anew: " + read + "\nremembered: " + remembered;
      }
    }
    return difference;
  }
}
