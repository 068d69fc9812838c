package org.nslab.lab.kernel.probe;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nslab.lab.Captured;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/**
 * Something that the kernel can or cannot do in a lab; what it cannot is often a module that is not
 * installed.
 *
 * @param name what it is, in iproute2's words
 * @param works whether it did when tried
 */
public record Feature(String name, boolean works) {

  private static final Map<String, String> ATTEMPTS =
      new TreeMap<>(
          Map.of(
              "veth", "ip link add f0 type veth peer name f1",
              "bridge", "ip link add f2 type bridge",
              "bridge vlan filtering", "ip link add f3 type bridge vlan_filtering 1",
              "vlan", "ip link add f4 type dummy && ip link add f5 link f4 type vlan id 5",
              "vxlan", "ip link add f6 type vxlan id 6 dstport 4789 local 127.0.0.1",
              "macvlan", "ip link add f7 type dummy && ip link add f8 link f7 type macvlan",
              "tun", "ip tuntap add f9 mode tun",
              "iptables", "iptables -t nat -A POSTROUTING -j MASQUERADE",
              "nft", "nft add table inet f"));

  /**
   * Tries each in a lab that is of no further use.
   *
   * @throws LabException if nothing can be run in it
   */
  static List<Feature> probe(Lab lab) throws LabException {
    StringBuilder script = new StringBuilder();
    ATTEMPTS.forEach(
        (name, attempt) ->
            script.append("(%s) >/dev/null 2>&1 && echo '%s'%n".formatted(attempt, name)));
    Captured tried = lab.capture(script + "true", Duration.ofSeconds(20));
    if (tried.exitCode() != 0) {
      throw new LabException("No command can be run in the lab: " + tried.error().strip());
    }
    List<String> working = tried.output().lines().toList();
    return ATTEMPTS.keySet().stream()
        .map(name -> new Feature(name, working.contains(name)))
        .toList();
  }
}
