package org.nslab.lab.simulated;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often both kernels did the same, by command. */
final class Tally {

  private final Map<String, int[]> commands = new TreeMap<>();
  private int sequences;

  void sequence() {
    sequences++;
  }

  void command(String line, boolean agreed) {
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

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(sequences + " sequences\n");
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
