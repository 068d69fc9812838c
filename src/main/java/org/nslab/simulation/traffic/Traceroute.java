package org.nslab.simulation.traffic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.HostNames;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;
import org.nslab.trace.Disposition;
import org.nslab.trace.ErrorReport;
import org.nslab.trace.Flow;
import org.nslab.trace.Trace;
import org.nslab.trace.packet.IcmpError;

/** {@code traceroute} by UDP; man 8 traceroute. */
public final class Traceroute implements Program {

  private static final int FIRST_PORT = 33434;
  private static final int LENGTH = 60;
  private static final int AT_ONCE = 16;

  private final Kernel kernel;
  private final Random random = new Random();

  /** One whose packets go through this kernel's network. */
  public Traceroute(Kernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public int run(Invocation invocation) {
    boolean numeric = false;
    int queries = 3;
    int most = 30;
    double wait = 5;
    Optional<String> host = Optional.empty();
    List<String> words = invocation.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean valued = i + 1 < words.size() && words.get(i + 1).matches("[0-9]{1,3}(\\.[0-9])?");
      if (word.matches("-[n4]+")) {
        numeric |= word.indexOf('n') >= 0;
      } else if (word.matches("-[qmw]") && valued) {
        double value = Double.parseDouble(words.get(++i));
        queries = word.equals("-q") ? (int) Math.max(1, Math.min(10, value)) : queries;
        most = word.equals("-m") ? (int) Math.max(1, Math.min(255, value)) : most;
        wait = word.equals("-w") ? value : wait;
      } else if (word.startsWith("-")) {
        return invocation.fail(
            2, "The simulated lab does not know `traceroute " + word + "`; the kernel lab does.");
      } else {
        host = host.or(() -> Optional.of(word));
      }
    }
    if (host.isEmpty()) {
      return invocation.fail(
          2, "The simulated lab has no help text of traceroute; the kernel lab has.");
    }
    Optional<IpAddress> to =
        HostNames.find(invocation.environment(), host.get(), Optional.of(Family.INET));
    if (to.isEmpty()) {
      return invocation.fail(
          2,
          host.get()
              + ": Temporary failure in name resolution\nCannot handle \"host\" cmdline arg `"
              + host.get()
              + "' on position 1 (argc "
              + words.size()
              + ")");
    }
    invocation.out(
        String.format(
            "traceroute to %s (%s), %d hops max, %d byte packets%n",
            host.get(), to.get(), most, LENGTH));
    return hops(invocation, to.get(), new Hops(numeric, queries, most, wait));
  }

  private record Hops(boolean numeric, int queries, int most, double patience) {}

  private int hops(Invocation invocation, IpAddress to, Hops options) {
    int port = FIRST_PORT;
    for (int ttl = 1; ttl <= options.most; ttl++) {
      StringBuilder line = new StringBuilder(String.format("%2d ", ttl));
      String before = "";
      boolean end = false;
      for (int query = 0; query < options.queries; query++) {
        Flow flow =
            Flow.udp(invocation.environment().namespace(), to, port++)
                .sized(LENGTH, false)
                .living(ttl);
        Trace trace = new Walks(kernel).send(flow);
        if (trace.disposition() == Disposition.NO_ROUTE && trace.steps().size() <= 1) {
          return invocation.fail(1, "connect: Network is unreachable");
        }
        Optional<ErrorReport> report = trace.error();
        String from = report.map(found -> found.from().toString()).orElse("");
        end |= report.isPresent() && report.get().error() != IcmpError.TIME_EXCEEDED;
        end |= trace.hasArrived();
        line.append(answer(trace.hasArrived() ? to.toString() : from, before, options.numeric))
            .append(report.map(Traceroute::mark).orElse(""));
        before = from.isEmpty() ? before : from;
        kernel
            .time()
            .pass(report.isPresent() ? 1 : (long) (options.patience * 1000 / options.queries));
      }
      invocation.out(line + "\n");
      if (end) {
        flyingOn(invocation, to, options, port);
        return 0;
      }
      if (invocation.environment().isInterrupted()) {
        return 130;
      }
    }
    return 0;
  }

  /** Man 8 traceroute, -N: sixteen probes are on their way at the same time. */
  private void flyingOn(Invocation invocation, IpAddress to, Hops options, int next) {
    for (int sent = next - FIRST_PORT; sent < AT_ONCE; sent++) {
      int ttl = 1 + sent / options.queries;
      String here = invocation.environment().namespace();
      Flow flow = Flow.udp(here, to, FIRST_PORT + sent).sized(LENGTH, false).living(ttl);
      new Walks(kernel).send(flow);
    }
  }

  private String answer(String from, String before, boolean numeric) {
    if (from.isEmpty()) {
      return " *";
    }
    String name = numeric ? from : from + " (" + from + ")";
    String who = from.equals(before) ? "" : " " + name;
    double time = 0.01 + random.nextInt(60) / 1000.0;
    return who + String.format(Locale.ROOT, "  %.3f ms", time);
  }

  /** Man 8 traceroute: !H, !N, !P, !X. */
  private static String mark(ErrorReport report) {
    return switch (report.error()) {
      case TIME_EXCEEDED, PORT_UNREACHABLE -> "";
      case NET_UNREACHABLE -> " !N";
      case HOST_UNREACHABLE -> " !H";
      default -> " !X";
    };
  }
}
