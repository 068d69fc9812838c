package org.nslab.lesson;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A value that differs from learner to learner; the lesson writes it as <code>{{name}}</code>.
 *
 * @param name lower-case letters, digits and hyphens, beginning with a letter
 * @param values what it may be; the first is taken where nobody chooses
 */
public record Variable(String name, List<String> values) {

  /** What a value may be made of: it ends up in commands, so nothing that a shell knows. */
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");

  private static final Pattern DEFINITION =
      Pattern.compile("\\s*([a-z][a-z0-9-]{0,31})\\s*=\\s*(\\S.*?)\\s*");

  /** Copies the list. */
  public Variable {
    values = List.copyOf(values);
  }

  /** Whether a value can be put into a lesson. */
  public static boolean allows(String value) {
    return VALUE.matcher(value).matches();
  }

  /** Reads {@code name = value | value}. */
  static Optional<Variable> of(String definition) {
    var matcher = DEFINITION.matcher(definition);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> values =
        Pattern.compile("\\|").splitAsStream(matcher.group(2)).map(String::strip).toList();
    return values.stream().allMatch(Variable::allows) && !values.isEmpty()
        ? Optional.of(new Variable(matcher.group(1), values))
        : Optional.empty();
  }
}
