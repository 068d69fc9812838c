package org.nslab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.command.Nearest;

/** The values that a lesson's variables have for one learner. */
final class Draw {

  private static final Pattern CONDITION = Pattern.compile("([a-z][a-z0-9-]*)=(\\S+)");
  private static final Pattern BAR = Pattern.compile("\\|");

  private final Map<String, List<String>> possible = new TreeMap<>();
  private final Map<String, String> values = new TreeMap<>();

  /** Takes the first value of each variable that nobody chose a value for. */
  Draw(List<Variable> variables, Map<String, String> chosen) {
    for (Variable variable : variables) {
      String value = chosen.getOrDefault(variable.name(), variable.values().get(0));
      if (!Variable.allows(value)) {
        throw new IllegalArgumentException("not a value for " + variable.name());
      }
      possible.put(variable.name(), variable.values());
      values.put(variable.name(), value);
    }
  }

  /** A map for each reading that is needed to meet every value of every variable. */
  static List<Map<String, String>> all(List<Variable> variables) {
    int readings = variables.stream().mapToInt(one -> one.values().size()).max().orElse(1);
    List<Map<String, String>> all = new ArrayList<>();
    for (int i = 0; i < readings; i++) {
      Map<String, String> chosen = new TreeMap<>();
      for (Variable variable : variables) {
        chosen.put(variable.name(), variable.values().get(i % variable.values().size()));
      }
      all.add(chosen);
    }
    return all;
  }

  /** By name. */
  Map<String, String> values() {
    return values;
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** What is wrong with the name of a variable that there is not. */
  String unknown(String name) {
    return "There is no variable '"
        + name
        + "'; 'variables' in the front matter must define it."
        + Nearest.question(name, values.keySet());
  }

  /**
   * Whether a block is there for this learner.
   *
   * @param conditions such as {@code fault=bridge-down} or {@code fault=bridge-down|port-down}; all
   *     must hold
   */
  boolean includes(List<String> conditions, int line, Problems problems) {
    boolean included = true;
    for (String condition : conditions) {
      Matcher matcher = CONDITION.matcher(condition);
      if (!matcher.matches()) {
        problems.add(
            line,
            "'"
                + condition
                + "' is not understood: behind the kind of a block only 'variable=value' can stand,"
                + " for a block that not everybody has.");
      } else if (!values.containsKey(matcher.group(1))) {
        problems.add(line, unknown(matcher.group(1)));
      } else {
        included &= holds(matcher.group(1), Set.of(BAR.split(matcher.group(2))), line, problems);
      }
    }
    return included;
  }

  private boolean holds(String name, Set<String> wanted, int line, Problems problems) {
    List<String> known = possible.getOrDefault(name, List.of());
    for (String value : wanted) {
      if (!known.contains(value)) {
        problems.add(
            line,
            "'" + value + "' is no value of '" + name + "'." + Nearest.question(value, known));
      }
    }
    return wanted.contains(values.get(name));
  }
}
