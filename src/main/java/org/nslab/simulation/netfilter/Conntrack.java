package org.nslab.simulation.netfilter;

import java.util.List;
import java.util.Optional;
import org.nslab.network.Connection;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code conntrack -L}, {@code -F}, {@code -C}; man 8 conntrack. */
public record Conntrack(Kernel kernel) implements Program {

  private static final String TOOL = "conntrack v1.4.7 (conntrack-tools): ";
  private static final List<String> LIST = List.of("-L", "--dump");

  @Override
  public int run(Invocation invocation) {
    List<String> words = invocation.arguments();
    String here = invocation.environment().namespace();
    if (words.equals(List.of("-F")) || words.equals(List.of("--flush"))) {
      kernel.change(here, space -> space.change().connections(List.of()).namespace());
      invocation.error(TOOL + "connection tracking table has been emptied.");
      return 0;
    }
    List<Connection> known = kernel.namespace(here).connections();
    if (words.equals(List.of("-C"))) {
      invocation.out(known.size() + "\n");
      return 0;
    }
    boolean all = words.size() == 1 && LIST.contains(words.get(0));
    boolean some = words.size() == 3 && LIST.contains(words.get(0)) && words.get(1).equals("-p");
    if (!all && !some) {
      return invocation.fail(
          1,
          "The simulated lab does not know `conntrack "
              + String.join(" ", words)
              + "`; the kernel lab does.");
    }
    Optional<String> protocol = some ? Optional.of(words.get(2)) : Optional.empty();
    int shown = 0;
    for (Connection connection : known) {
      if (protocol.isEmpty() || protocol.get().equals(connection.protocol())) {
        invocation.out(line(connection) + "\n");
        shown++;
      }
    }
    invocation.error(TOOL + shown + " flow entries have been shown.");
    return 0;
  }

  private static String line(Connection connection) {
    String number = ProtocolNames.number(connection.protocol());
    String state = connection.state().map(name -> name + " ").orElse("");
    boolean icmp = connection.protocol().equals("icmp");
    String unreplied = connection.isUnreplied() ? " [UNREPLIED]" : "";
    String assured = connection.status().contains("ASSURED") ? " [ASSURED]" : "";
    return String.format("%-8s %s ", connection.protocol(), number)
        + (connection.timeout() - 1)
        + " "
        + state
        + flow(connection.original(), icmp, "type=8 code=0")
        + unreplied
        + " "
        + flow(connection.reply(), icmp, "type=0 code=0")
        + assured
        + " mark="
        + connection.mark()
        + " use=1";
  }

  private static String flow(Connection.Flow flow, boolean icmp, String type) {
    String ends = "src=" + flow.source() + " dst=" + flow.destination() + " ";
    return icmp
        ? ends + type + " id=" + flow.sourcePort().orElse(0)
        : ends
            + "sport="
            + flow.sourcePort().orElse(0)
            + " dport="
            + flow.destinationPort().orElse(0);
  }
}
