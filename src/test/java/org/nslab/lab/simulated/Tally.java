package org.nslab.lab.simulated;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often both kernels did the same, by command. */
final class Tally {

  private final Map<String, int[]> commands = new TreeMap<>();
  private int sequences;
  private int once;

  synchronized void sequence() {
    sequences++;
  }

  /** A difference that the same lines did not show again. */
  synchronized void once() {
    once++;
  }

  synchronized void command(String line, boolean agreed) {
    int[] counts = commands.computeIfAbsent(name(line), key -> new int[2]);
    counts[0]++;
    counts[1] += agreed ? 1 : 0;
  }

  /** Such as {@code ip link set}: without names and options. */
  static String name(String line) {
    String plain =
        line.replaceFirst("^ip netns exec \\S+ ", "").replaceAll(" -(n \\S+|br|j|6)", "");
    String[] words = plain.split(" ", -1);
    boolean object = words[0].equals("ip") || words[0].equals("bridge");
    String verb = words.length > 2 && words[2].matches("[a-z]+") ? " " + words[2] : "";
    return object && words.length > 1 ? words[0] + " " + words[1] + verb : words[0];
  }

  private int lines() {
    return commands.values().stream().mapToInt(counts -> counts[0]).sum();
  }

  private int agreed() {
    return commands.values().stream().mapToInt(counts -> counts[1]).sum();
  }

  /** The part of the lines that did the same in both, 0 to 1. */
  synchronized double agreement() {
    return (double) agreed() / Math.max(1, lines());
  }

  @Override
  public synchronized String toString() {
    StringBuilder text = new StringBuilder();
    int lines = lines();
    int agreed = agreed();
    text.append(
        String.format(
            Locale.ROOT,
            "%d sequences, %d lines, %d the same in both (%.3f %%), %d differed once only%n",
            sequences,
            lines,
            agreed,
            100.0 * agreed / Math.max(1, lines),
            once));
    commands.forEach(
        (name, counts) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %.2f %% |%n",
                    name,
                    counts[0],
                    100.0 * counts[1] / counts[0])));
    return text.toString();
  }
}
