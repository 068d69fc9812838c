package org.nslab.simulation;

import java.util.List;
import java.util.Optional;
import org.nslab.network.NamespaceId;
import org.nslab.simulation.files.LabFiles;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Captured;
import org.nslab.simulation.shell.Environment;
import org.nslab.simulation.shell.Interpreter;
import org.nslab.simulation.shell.Interruption;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;
import org.nslab.simulation.shell.Programs;
import org.nslab.simulation.shell.Streams;

/**
 * What surrounds the lab's host: a router that is a switch as well, a neighbour on the LAN, and the
 * Internet behind the router. Nobody but the host's own LAN is known to any of them.
 */
final class Uplink {

  /** Where the kernel keeps these machines; {@code ip netns} does not know them. */
  private static final String DIRECTORY = "/run/nslab/";

  private static final String ROUTER = NamespaceId.around("router");

  private static final String LAN = NamespaceId.around("lan");
  private static final String INTERNET = NamespaceId.around("internet");
  private static final int NOT_FOUND = 127;

  private static final String ROUTER_SCRIPT =
      """
      ip link set lo up
      ip link add br-lan type bridge
      ip link add port1 type veth peer name eth0 netns 1
      ip link add port2 type veth peer name eth0 netns /run/nslab/lan
      ip link add wan type veth peer name wan netns /run/nslab/internet
      ip link set port1 master br-lan up
      ip link set port2 master br-lan up
      ip link set br-lan up
      ip link set wan up
      ip addr add 192.168.1.1/24 dev br-lan
      ip addr add 203.0.113.1/30 dev wan
      ip route add default via 203.0.113.2
      """;

  private static final String LAN_SCRIPT =
      """
      ip link set lo up
      ip link set eth0 up
      ip addr add 192.168.1.3/24 dev eth0
      ip route add default via 192.168.1.1
      greeter 80
      """;

  private static final String INTERNET_SCRIPT =
      """
      ip link set lo up
      ip link set wan up
      ip addr add 203.0.113.2/30 dev wan
      ip addr add 8.8.8.8/32 dev lo
      ip route add 192.168.1.0/24 via 203.0.113.1
      greeter 80
      """;

  private static final String HOST_SCRIPT =
      """
      ip link set eth0 up
      ip addr add 192.168.1.2/24 dev eth0
      ip route add default via 192.168.1.1
      """;

  private final Kernel kernel;
  private final LabFiles files;
  private final Programs programs;

  Uplink(Kernel kernel, LabFiles files, Programs programs) {
    this.kernel = kernel;
    this.files = files;
    this.programs = programs;
  }

  void build() {
    kernel.namespaces().add(DIRECTORY + "router", ROUTER);
    kernel.namespaces().add(DIRECTORY + "lan", LAN);
    kernel.namespaces().add(DIRECTORY + "internet", INTERNET);
    for (String other : List.of(NamespaceId.HOST, LAN, INTERNET)) {
      kernel.namespaces().numbered(ROUTER, other);
      kernel.namespaces().numbered(other, ROUTER);
    }
    run(ROUTER, ROUTER_SCRIPT);
    run(LAN, LAN_SCRIPT);
    run(INTERNET, INTERNET_SCRIPT);
    run(NamespaceId.HOST, HOST_SCRIPT);
    run(ROUTER, "sysctl -q -w net.ipv4.ip_forward=1");
  }

  private void run(String namespace, String script) {
    Environment environment = new Environment(files, namespace, new Interruption());
    Captured captured = new Captured();
    new Interpreter(programs, environment).run("set -e\n" + script, new Streams("", captured));
    if (!captured.error().isEmpty()) {
      throw new IllegalStateException(captured.error());
    }
  }

  /** {@code lan COMMAND}: runs a command on the neighbour. */
  int lan(Invocation invocation) {
    List<String> words = invocation.arguments();
    if (words.isEmpty()) {
      return invocation.fail(
          2, "Usage: lan COMMAND...: runs a command on the neighbour 192.168.1.3");
    }
    Optional<Program> program = programs.find(words.get(0));
    if (program.isEmpty()) {
      return invocation.fail(
          NOT_FOUND, "nsenter: failed to execute " + words.get(0) + ": No such file or directory");
    }
    return program
        .get()
        .run(
            new Invocation(
                words.get(0),
                words.subList(1, words.size()),
                invocation.streams(),
                invocation.environment().in(LAN)));
  }
}
