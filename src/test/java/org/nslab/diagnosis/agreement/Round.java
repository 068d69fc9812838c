package org.nslab.diagnosis.agreement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.nslab.diagnosis.agreement.RandomNetwork.Held;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;

/** Some networks side by side in one lab, disturbed, and what the kernel's ping says in them. */
final class Round {

  private static final Duration LIMIT = Duration.ofMinutes(4);

  /** A namespace and an address that it pings. */
  record Pair(RandomNetwork network, String from, String to) {}

  private final Lab lab;
  final List<RandomNetwork> networks = new ArrayList<>();
  final Map<RandomNetwork, List<Fault>> faults = new HashMap<>();

  Round(Lab lab, Random random, int count, int mostFaults) throws LabException {
    this.lab = lab;
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < count; i++) {
      RandomNetwork network = RandomNetwork.of(new Random(random.nextLong()), "n" + i);
      networks.add(network);
      faults.put(
          network,
          mostFaults == 0 ? List.of() : Fault.some(network, 1 + random.nextInt(mostFaults)));
      script.append("{\n").append(String.join("\n", network.commands)).append('\n');
      faults
          .get(network)
          .forEach(fault -> script.append(String.join("\n", fault.commands())).append('\n'));
      script.append("} >/dev/null 2>&1 &\n");
    }
    lab.capture(script + "wait\nsleep 2.2\n" + flush(networks), LIMIT);
  }

  static String flush(List<RandomNetwork> networks) {
    StringBuilder script = new StringBuilder();
    for (RandomNetwork network : networks) {
      for (String space : network.spaces) {
        script.append("ip -n " + space + " neigh flush all 2>/dev/null\n");
      }
    }
    return script.toString();
  }

  /** Where duplicate addresses are still looked for, the network needs a moment to settle. */
  NetworkState snapshot() throws LabException {
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        return lab.snapshot();
      } catch (LabException unsettled) {
        lab.capture("sleep 1", LIMIT);
      }
    }
    return lab.snapshot();
  }

  /** Every namespace, and every address that another holds in its network. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (RandomNetwork network : networks) {
      for (String from : network.spaces) {
        for (Held held : network.held) {
          if (!held.space().equals(from)) {
            pairs.add(new Pair(network, from, held.address()));
          }
        }
      }
    }
    return pairs;
  }

  /** What the kernel says; neighbours are forgotten before each. */
  Map<Pair, Boolean> pings(List<Pair> pairs) throws LabException {
    return pings(pairs, "-c 1 -W 0.4");
  }

  /** The same with two tries and time for a busy machine. */
  Map<Pair, Boolean> patientPings(List<Pair> pairs) throws LabException {
    return pings(pairs, "-c 2 -W 3");
  }

  private Map<Pair, Boolean> pings(List<Pair> pairs, String options) throws LabException {
    StringBuilder script = new StringBuilder();
    for (RandomNetwork network : networks) {
      script.append("{ :\n");
      for (int i = 0; i < pairs.size(); i++) {
        Pair pair = pairs.get(i);
        if (pair.network() == network) {
          script.append(flush(List.of(network)));
          script
              .append("ip netns exec " + pair.from() + " ping -n " + options + " " + pair.to())
              .append(" >/dev/null 2>&1; echo R " + i + " $?\n");
        }
      }
      script.append("} &\n");
    }
    String output = lab.capture(script + "wait", LIMIT).output();
    Map<Pair, Boolean> results = new HashMap<>();
    for (String line : output.split("\n", -1)) {
      String[] words = line.split(" ", -1);
      if (words.length == 3 && words[0].equals("R")) {
        results.put(pairs.get(Integer.parseInt(words[1])), words[2].equals("0"));
      }
    }
    return results;
  }

  String run(String script) throws LabException {
    org.nslab.lab.Captured captured = lab.capture(script, LIMIT);
    return captured.output() + captured.error();
  }

  void end() throws LabException {
    StringBuilder script = new StringBuilder();
    networks.forEach(
        network -> network.spaces.forEach(s -> script.append("ip netns del " + s + "\n")));
    lab.capture(script.toString(), LIMIT);
  }

  static IpAddress address(Pair pair) {
    return IpAddress.of(pair.to());
  }
}
