package org.nslab.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A command in one spelling, so that two spellings of the same can be compared.
 *
 * @param words such as {@code ip -n red link show}
 */
record CommandWords(List<String> words) {

  /** man 8 ip: the objects that are looked at here, and what they may be abbreviated to. */
  private static final Map<String, String> OBJECTS =
      Map.ofEntries(
          Map.entry("l", "link"),
          Map.entry("a", "address"),
          Map.entry("addr", "address"),
          Map.entry("n", "neighbour"),
          Map.entry("neigh", "neighbour"),
          Map.entry("neighbor", "neighbour"),
          Map.entry("r", "route"),
          Map.entry("ro", "route"),
          Map.entry("ru", "rule"),
          Map.entry("net", "netns"));

  private static final Set<String> SHOW = Set.of("show", "list", "ls", "lst", "sh");

  /** Options of ping that change how often and how long, and not whom. */
  private static final Set<String> PING_NUMBERS = Set.of("-c", "-W", "-w", "-i", "-s");

  private static final Set<String> PING_SWITCHES = Set.of("-n", "-q", "-4", "-6", "-v");

  CommandWords {
    words = List.copyOf(words);
  }

  /** The first command of a line. */
  static CommandWords of(String line) {
    return allOf(line).get(0);
  }

  /** Every command of a line; one at least. */
  static List<CommandWords> allOf(String line) {
    return SimpleCommands.of(line).stream().map(CommandWords::normal).toList();
  }

  private static CommandWords normal(List<String> raw) {
    List<String> words = new ArrayList<>(raw);
    while (!words.isEmpty() && (words.get(0).equals("sudo") || words.get(0).equals("$"))) {
      words.remove(0);
    }
    String first = words.isEmpty() ? "" : words.get(0);
    return new CommandWords(
        switch (first) {
          case "ip" -> ip(words);
          case "ping" -> ping(words);
          default -> words;
        });
  }

  private static List<String> ip(List<String> words) {
    List<String> result = new ArrayList<>(List.of("ip"));
    int at = 1;
    while (at < words.size() && words.get(at).startsWith("-")) {
      String option = words.get(at).replaceFirst("^--", "-");
      if (Set.of("-n", "-ne", "-net", "-netns").contains(option) && at + 1 < words.size()) {
        result.add("-n");
        result.add(words.get(++at));
      } else if (option.startsWith("-br")) {
        result.add("-br");
      } else if (!option.matches("-(d|details|c|color|s|statistics|o|oneline)")) {
        result.add(option);
      }
      at++;
    }
    return ipObject(result, words.subList(at, words.size()));
  }

  private static List<String> ipObject(List<String> options, List<String> words) {
    String object = words.isEmpty() ? "" : OBJECTS.getOrDefault(words.get(0), words.get(0));
    List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
    if (object.equals("netns") && rest.size() > 2 && rest.get(0).equals("exec")) {
      return exec(rest.get(1), normal(rest.subList(2, rest.size())).words());
    }
    List<String> result = new ArrayList<>(options);
    result.add(object);
    if (rest.isEmpty() || !SHOW.contains(rest.get(0))) {
      result.addAll(rest.isEmpty() ? List.of("show") : rest);
      return result;
    }
    result.add("show");
    rest.subList(1, rest.size()).stream().filter(word -> !word.equals("dev")).forEach(result::add);
    return result;
  }

  /** {@code ip netns exec red ip link} is {@code ip -n red link}. */
  private static List<String> exec(String namespace, List<String> inner) {
    List<String> result = new ArrayList<>();
    if (inner.get(0).equals("ip")) {
      result.addAll(List.of("ip", "-n", namespace));
      result.addAll(inner.subList(1, inner.size()));
    } else {
      result.addAll(List.of("ip", "netns", "exec", namespace));
      result.addAll(inner);
    }
    return result;
  }

  private static List<String> ping(List<String> words) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (PING_NUMBERS.contains(word)) {
        i++;
      } else if (!PING_SWITCHES.contains(word) && !word.matches("-[cWwis][0-9.]+")) {
        result.add(word);
      }
    }
    return result;
  }
}
