package org.nslab.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.command.Nearest;

/** Puts the values of variables into the lines of a lesson. */
final class Substitution {

  private static final Pattern REFERENCE = Pattern.compile("\\{\\{([a-z][a-z0-9-]*)}}");

  private final Map<String, String> values = new HashMap<>();

  /** Takes the first value of each variable that nobody chose a value for. */
  Substitution(List<Variable> variables, Map<String, String> chosen) {
    for (Variable variable : variables) {
      String value = chosen.getOrDefault(variable.name(), variable.values().get(0));
      if (!Variable.allows(value)) {
        throw new IllegalArgumentException("not a value for " + variable.name());
      }
      values.put(variable.name(), value);
    }
  }

  List<String> apply(List<String> lines, int from, Problems problems) {
    String[] applied = lines.toArray(String[]::new);
    for (int i = from; i < applied.length; i++) {
      int line = i + 1;
      applied[i] =
          REFERENCE
              .matcher(applied[i])
              .replaceAll(
                  reference ->
                      Matcher.quoteReplacement(
                          value(reference.group(1), reference.group(), line, problems)));
    }
    return List.of(applied);
  }

  private String value(String name, String reference, int line, Problems problems) {
    String value = values.get(name);
    if (value == null) {
      problems.add(
          line,
          "There is no variable '"
              + name
              + "'; 'variables' in the front matter must define it."
              + Nearest.question(name, values.keySet()));
      return reference;
    }
    return value;
  }
}
