package org.nslab.lab.simulated;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.lab.Console;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.lab.World;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.NetworkState;
import org.nslab.network.address.MacAddress;

/**
 * A kernel lab and a simulated one in which the same lines are run. The simulated kernel gets the
 * MAC addresses that the real one drew, so that nothing about them needs to be mapped.
 */
final class TwinLabs implements AutoCloseable {

  /** How long the two may take to agree on what settles by itself. */
  private static final long PATIENCE = 2600;

  /** Longer than the three seconds of three ARP requests (man 7 arp: mcast_solicit). */
  private static final long ARP_PATIENCE = 6000;

  private static final long PAUSE = 100;

  private final KernelLab real;
  private final Deque<MacAddress> macs = new ArrayDeque<>();
  private final Set<MacAddress> seen = new HashSet<>();
  private final SimulatedLab simulated = SimulatedLab.start(this::nextMac);
  private final Kept realKept = new Kept();
  private final Kept simulatedKept = new Kept();
  private final LabShell realShell;
  private final LabShell simulatedShell;
  private final LabShell observer;

  TwinLabs(KernelLab real, World world) throws LabException {
    this.real = real;
    real.reset();
    if (world == World.UPLINK) {
      real.surround(world);
      macs.addAll(UplinkMacs.of(real));
      simulated.surround(world);
    }
    realShell = real.openShell(realKept);
    simulatedShell = simulated.openShell(simulatedKept);
    observer = real.openShell(new Kept());
    drawn(real.snapshot());
    macs.clear();
  }

  private MacAddress nextMac() {
    MacAddress next = macs.poll();
    return next == null ? new MacAddress(0x02_ee_00_00_00_00L) : next;
  }

  /** Hands on the addresses of interfaces that are new, those made first at the front. */
  private void drawn(NetworkState state) {
    List<Link> links = new ArrayList<>();
    for (Namespace namespace : state.all()) {
      Collection<Link> all = namespace.links().all();
      links.addAll(all);
    }
    links.sort(Comparator.comparingInt(Link::index));
    for (Link link : links) {
      if (link.mac().isPresent() && seen.add(link.mac().get())) {
        macs.add(link.mac().get());
      }
    }
  }

  /**
   * Runs a line in both; says what was different, or nothing.
   *
   * @param deep whether the state must be the same too, not only what was printed
   */
  Optional<String> run(String line, boolean deep) throws LabException {
    if (deep && line.contains("ping ")) {
      awaitResolved();
    }
    int expected = realShell.run(line);
    if (line.contains(" type ")) {
      drawn(real.snapshot());
    }
    int code = simulatedShell.run(line);
    macs.clear();
    if (LinkWatch.isConcerned(line)) {
      observer.run(LinkWatch.script(simulated.snapshot()));
    }
    String printed = realKept.take(expected);
    String shown = simulatedKept.take(code);
    boolean looks = !Lines.changes(line);
    for (long waited = 0; looks && !printed.equals(shown) && waited < PATIENCE; waited += PAUSE) {
      pause();
      printed = realKept.take(realShell.run(line));
      shown = simulatedKept.take(simulatedShell.run(line));
    }
    if (!printed.equals(shown)) {
      return Optional.of(line + "\n--- kernel\n" + printed + "--- simulated\n" + shown);
    }
    return deep ? states(line) : Optional.empty();
  }

  /**
   * Waits until the kernel asks for no neighbour any more. A packet that joins the last second of a
   * question without an answer is dropped together with it, so that the first of a ping would be
   * lost by the time between two lines (kernel: neigh_timer_handler).
   */
  private void awaitResolved() throws LabException {
    for (long waited = 0; isAsking(real.snapshot()) && waited < ARP_PATIENCE; waited += PAUSE) {
      pause();
    }
  }

  private static boolean isAsking(NetworkState state) {
    return state.all().stream()
        .flatMap(namespace -> namespace.neighbours().values().stream())
        .anyMatch(neighbour -> neighbour.state() == Neighbour.State.INCOMPLETE);
  }

  private Optional<String> states(String line) throws LabException {
    List<String> expected = StateText.of(real.snapshot());
    List<String> found = StateText.of(simulated.snapshot());
    for (long waited = 0; !expected.equals(found) && waited < PATIENCE; waited += PAUSE) {
      pause();
      expected = StateText.of(real.snapshot());
      found = StateText.of(simulated.snapshot());
    }
    if (expected.equals(found)) {
      return Optional.empty();
    }
    List<String> missing = new ArrayList<>(expected);
    missing.removeAll(found);
    List<String> more = new ArrayList<>(found);
    more.removeAll(expected);
    return Optional.of(
        line
            + "\n--- state of the kernel alone\n"
            + String.join("\n", missing)
            + "\n--- state of the simulation alone\n"
            + String.join("\n", more)
            + (missing.isEmpty() && more.isEmpty() ? orders(expected, found) : ""));
  }

  /** From where on the same lines stand in another order, or one of them twice. */
  private static String orders(List<String> expected, List<String> found) {
    int same = 0;
    while (same < Math.min(expected.size(), found.size())
        && expected.get(same).equals(found.get(same))) {
      same++;
    }
    return "another order of the kernel\n"
        + String.join("\n", expected.subList(same, expected.size()))
        + "\nof the simulation\n"
        + String.join("\n", found.subList(same, found.size()));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    observer.close();
    realShell.close();
    simulatedShell.close();
    simulated.close();
  }

  /** What a shell printed. */
  private static final class Kept implements Console {

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();

    @Override
    public synchronized void output(byte[] bytes, int length) {
      out.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void error(byte[] bytes, int length) {
      err.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }

    synchronized String take(int code) {
      String text = Shown.of(out + "--- error\n" + err) + "--- code " + code + "\n";
      out.setLength(0);
      err.setLength(0);
      return text;
    }
  }
}
