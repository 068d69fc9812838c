package org.nslab.diagnosis.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nslab.diagnosis.agreement.RandomNetwork.Cable;
import org.nslab.diagnosis.agreement.RandomNetwork.Held;

/**
 * Something that goes wrong.
 *
 * @param ids those of the catalogue that name it rightly
 * @param commands what brings it about
 */
record Fault(List<String> ids, List<String> commands) {

  static Fault of(String ids, String... commands) {
    return new Fault(List.of(ids.split(" ")), List.of(commands));
  }

  /** Some different ones. */
  static List<Fault> some(RandomNetwork network, int count) {
    List<Fault> all = possible(network);
    List<Fault> chosen = new ArrayList<>();
    while (chosen.size() < count && !all.isEmpty()) {
      chosen.add(all.remove(network.random.nextInt(all.size())));
    }
    return chosen;
  }

  private static List<Fault> possible(RandomNetwork network) {
    List<Fault> all = new ArrayList<>();
    cable(network, all);
    address(network, all);
    RouterFaults.add(network, all);
    RareFaults.add(network, all);
    return all;
  }

  static String in(String space) {
    return "ip netns exec " + space + " ";
  }

  private static void cable(RandomNetwork network, List<Fault> all) {
    Cable cable = network.any(network.cables);
    String own = "ip -n " + cable.space() + " link set " + cable.device();
    String far = "ip -n " + cable.other() + " link set " + cable.otherDevice();
    boolean bridged = !cable.bridge().isEmpty();
    all.add(Fault.of("link-down peer-down", own + " down"));
    all.add(
        Fault.of(bridged ? "bridge-port-down peer-down" : "peer-down link-down", far + " down"));
    all.add(Fault.of("arp-off", own + " arp off"));
    Cable other = network.any(network.cables);
    if (bridged) {
      all.add(Fault.of("bridge-port-missing", far + " nomaster"));
      all.add(
          Fault.of(
              "bridge-down", "ip -n " + cable.other() + " link set " + cable.bridge() + " down"));
      all.add(
          Fault.of(
              "bridge-port-elsewhere",
              "ip -n " + cable.other() + " link add brx type bridge",
              "ip -n " + cable.other() + " link set brx up",
              far + " master brx"));
      if (!other.equals(cable)
          && !other.bridge().isEmpty()
          && other.other().equals(cable.other())) {
        all.add(
            Fault.of(
                "bridge-port-blocked",
                "bridge -n "
                    + cable.other()
                    + " link set dev "
                    + cable.otherDevice()
                    + " isolated on",
                "bridge -n "
                    + cable.other()
                    + " link set dev "
                    + other.otherDevice()
                    + " isolated on"));
        all.add(
            Fault.of(
                "duplicate-mac",
                own + " address 02:00:00:00:00:77",
                "ip -n "
                    + other.space()
                    + " link set "
                    + other.device()
                    + " address 02:00:00:00:00:77"));
      }
      all.add(
          Fault.of(
              "bridge-port-blocked",
              "bridge -n " + cable.other() + " link set dev " + cable.otherDevice() + " state 4"));
    }
    all.add(Fault.of("arp-off", in(cable.space()) + "sysctl -qw net.ipv4.conf.all.arp_ignore=8"));
    all.add(
        Fault.of("echo-ignored", in(cable.space()) + "sysctl -qw net.ipv4.icmp_echo_ignore_all=1"));
  }

  private static void address(RandomNetwork network, List<Fault> all) {
    List<Held> v4 = network.held.stream().filter(each -> !each.address().contains(":")).toList();
    Held held = network.any(v4);
    String ip = "ip -n " + held.space();
    String dev = " dev " + held.device();
    String own = held.address() + "/" + held.length();
    all.add(
        Fault.of(
            "no-address netmask-missing no-route no-return-route", ip + " addr del " + own + dev));
    String gateway = network.gateways.get(held.space());
    List<String> bare =
        new ArrayList<>(
            List.of(
                ip + " addr del " + own + dev, ip + " addr add " + held.address() + "/32" + dev));
    if (gateway != null) {
      bare.add(ip + " route add default via " + gateway + " onlink" + dev);
    }
    all.add(
        new Fault(List.of("netmask-missing", "no-route", "no-return-route"), bare.subList(0, 2)));
    all.add(
        Fault.of(
            "prefix-mismatch no-route no-return-route",
            ip + " addr del " + own + dev,
            ip + " addr add " + held.address() + "/30" + dev));
    all.add(
        Fault.of(
            "wrong-subnet no-route no-return-route",
            ip + " addr del " + own + dev,
            ip + " addr add 172.30.7." + (1 + network.random.nextInt(9)) + "/24" + dev));
    Held other = network.any(v4);
    if (!other.space().equals(held.space()) && net(other).equals(net(held))) {
      all.add(
          Fault.of(
              "neighbour-wrong",
              ip + " neigh replace " + other.address() + " lladdr 02:00:00:00:de:ad" + dev));
    }
    Random random = network.random;
    if (gateway != null) {
      all.add(Fault.of("no-route no-return-route gateway-unreachable", ip + " route del default"));
      String near = gateway.substring(0, gateway.lastIndexOf('.') + 1) + (200 + random.nextInt(9));
      all.add(Fault.of("gateway-unreachable", ip + " route replace default via " + near));
    }
    String target = other.address().substring(0, other.address().lastIndexOf('.')) + ".0/24";
    String[] types = {"unreachable", "prohibit", "blackhole"};
    all.add(
        Fault.of(
            "route-rejects no-return-route",
            ip + " route add " + types[random.nextInt(3)] + " " + other.address() + "/32"));
    all.add(
        Fault.of(
            "policy-rule no-return-route",
            ip + " rule add to " + target + " unreachable priority 100"));
  }

  private static String net(Held held) {
    return held.address().substring(0, held.address().lastIndexOf('.'));
  }
}
