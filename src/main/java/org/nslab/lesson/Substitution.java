package org.nslab.lesson;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the values of variables into the lines of a lesson. */
final class Substitution {

  private static final Pattern REFERENCE = Pattern.compile("\\{\\{([a-z][a-z0-9-]*)}}");

  private final Draw draw;

  Substitution(Draw draw) {
    this.draw = draw;
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
    return draw.value(name)
        .orElseGet(
            () -> {
              problems.add(line, draw.unknown(name));
              return reference;
            });
  }
}
