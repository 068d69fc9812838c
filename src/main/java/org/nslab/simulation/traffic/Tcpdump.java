package org.nslab.simulation.traffic;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.address.Family;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;
import org.nslab.trace.Trace;

/** {@code tcpdump} of the pings that run in the background; man 8 tcpdump. */
public final class Tcpdump implements Program {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
  private static final long TICK = 1008;
  private static final long FIRST = 400;

  private final Kernel kernel;
  private final Pings pings;

  /** One that sees these pings. */
  public Tcpdump(Kernel kernel, Pings pings) {
    this.kernel = kernel;
    this.pings = pings;
  }

  @Override
  public int run(Invocation invocation) {
    Optional<String> device = Optional.empty();
    long count = Long.MAX_VALUE;
    boolean bare = false;
    boolean quiet = true;
    List<String> filter = new ArrayList<>();
    List<String> words = invocation.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean valued = word.matches("-[n-]*[ic]") && i + 1 < words.size();
      if (valued && word.endsWith("i")) {
        device = Optional.of(words.get(++i));
      } else if (valued && words.get(i + 1).matches("[1-9][0-9]{0,8}")) {
        count = Long.parseLong(words.get(++i));
      } else if (word.matches("-[nltpqv]+|-c[0-9]+")) {
        bare |= word.indexOf('t') >= 0;
        quiet &= word.indexOf('v') < 0;
        count = word.startsWith("-c") ? Long.parseLong(word.substring(2)) : count;
      } else if (word.startsWith("-")) {
        return unknown(invocation, word);
      } else {
        filter.add(word);
      }
    }
    boolean known =
        filter.isEmpty() || filter.equals(List.of("icmp")) || filter.equals(List.of("ip"));
    return known
        ? open(invocation, device, count, bare, quiet)
        : unknown(invocation, String.join(" ", filter));
  }

  private static int unknown(Invocation invocation, String words) {
    return invocation.fail(
        1, "The simulated lab does not know `tcpdump " + words + "`; the kernel lab does.");
  }

  private int open(
      Invocation invocation, Optional<String> wanted, long count, boolean bare, boolean quiet) {
    Namespace here = kernel.namespace(invocation.environment().namespace());
    Optional<Link> link =
        wanted.isPresent()
            ? here.link(wanted.get())
            : here.links().all().stream()
                .filter(each -> each.index() > 1 && each.isUp())
                .findFirst();
    if (link.isEmpty()) {
      String name = wanted.orElse("any");
      return invocation.fail(
          1, "tcpdump: " + name + ": No such device exists\n(No such device exists)");
    }
    String name = link.get().name();
    if (!link.get().isUp()) {
      return invocation.fail(1, "tcpdump: " + name + ": That device is not up");
    }
    String verbose = "tcpdump: verbose output suppressed, use -v[v]... for full protocol decode\n";
    invocation.error(
        (quiet ? verbose : "tcpdump: ")
            + "listening on "
            + name
            + ", link-type EN10MB (Ethernet), snapshot length 262144 bytes");
    long captured = capture(invocation, new LinkId(here.id(), link.get().index()), count, bare);
    if (captured < count) {
      invocation.out("\n");
    }
    invocation.error(
        captured
            + (captured == 1 ? " packet" : " packets")
            + " captured\n"
            + captured
            + (captured == 1 ? " packet" : " packets")
            + " received by filter\n0 packets dropped by kernel");
    return 0;
  }

  private long capture(Invocation invocation, LinkId device, long count, boolean bare) {
    long captured = 0;
    boolean first = true;
    while (captured < count
        && invocation.environment().waits(kernel.time(), first ? FIRST : TICK)) {
      first = false;
      for (OngoingPing ping : pings.all()) {
        Trace trace = ping.send();
        if (trace != null && trace.flow().to().family() == Family.INET) {
          for (Sight sight : Sight.of(kernel.state(), trace, device)) {
            if (captured < count) {
              invocation.out((bare ? "" : clock() + " ") + line(ping, sight) + "\n");
              captured++;
            }
          }
        }
      }
    }
    return captured;
  }

  private static String clock() {
    return CLOCK.format(Instant.now().atOffset(ZoneOffset.UTC));
  }

  private static String line(OngoingPing ping, Sight sight) {
    return "IP "
        + sight.source()
        + " > "
        + sight.destination()
        + ": ICMP echo "
        + (sight.reply() ? "reply" : "request")
        + ", id "
        + ping.id()
        + ", seq "
        + ping.sequence()
        + ", length "
        + (ping.flow().length() - 20);
  }
}
