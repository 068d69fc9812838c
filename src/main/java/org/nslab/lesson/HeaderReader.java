package org.nslab.lesson;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nslab.command.Nearest;
import org.nslab.lab.World;

/** Turns front matter into a header, and says what is wrong with it. */
final class HeaderReader {

  static final Set<String> KEYS =
      Set.of(
          "title",
          "summary",
          "minutes",
          "world",
          "needs",
          "labs",
          "variables",
          "points",
          "checkpoints",
          "exam");

  private final FrontMatter matter;
  private final Problems problems;

  private HeaderReader(FrontMatter matter, Problems problems) {
    this.matter = matter;
    this.problems = problems;
  }

  static Header read(FrontMatter matter, Problems problems) {
    return new HeaderReader(matter, problems).read();
  }

  private Header read() {
    matter.lines().forEach(this::refuseUnknownKey);
    return new Header(
        required("title", "title: Network namespaces"),
        required("summary", "summary: You can make a namespace and look inside."),
        number("minutes", 10, 1, 600),
        world(),
        needs(),
        labs(),
        variables(),
        number("points", 0, 0, Header.MOST_POINTS),
        checkpoints(),
        exam());
  }

  private void refuseUnknownKey(String key, int line) {
    if (!KEYS.contains(key)) {
      problems.add(
          line,
          "The front matter knows no key '"
              + key
              + "'; its keys are "
              + String.join(", ", KEYS.stream().sorted().toList())
              + "."
              + Nearest.question(key, KEYS));
    }
  }

  private String required(String key, String example) {
    String text = matter.text(key);
    if (text.isEmpty() && matter.end() > 0) {
      problems.add(matter.lineOf(key), "The front matter needs a line such as '" + example + "'.");
    }
    return text;
  }

  private int number(String key, int otherwise, int least, int most) {
    if (!matter.has(key)) {
      return otherwise;
    }
    String text = matter.text(key);
    if (text.matches("[0-9]{1,6}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problems.add(
        matter.lineOf(key),
        "'" + key + "' must be a whole number from " + least + " to " + most + ".");
    return otherwise;
  }

  private World world() {
    if (!matter.has("world")) {
      return World.EMPTY;
    }
    return World.of(matter.text("world"))
        .orElseGet(
            () -> {
              problems.add(
                  matter.lineOf("world"),
                  "'world' must be one of " + String.join(", ", World.words()) + ".");
              return World.EMPTY;
            });
  }

  private List<String> needs() {
    List<String> needs = matter.list("needs");
    for (String name : needs) {
      if (!Needs.allows(name)) {
        problems.add(
            matter.lineOf("needs"),
            "'needs' holds names of commands, such as tcpdump; '" + name + "' is none.");
      }
    }
    return needs.stream().filter(Needs::allows).toList();
  }

  private Set<String> labs() {
    if (!matter.has("labs")) {
      return Header.ALL_LABS;
    }
    Set<String> labs = new LinkedHashSet<>(matter.list("labs"));
    if (labs.isEmpty() || !Header.ALL_LABS.containsAll(labs)) {
      problems.add(matter.lineOf("labs"), "'labs' must name kernel, simulated, or both.");
    }
    return labs;
  }

  private List<Variable> variables() {
    List<Variable> variables = new ArrayList<>();
    for (String definition : matter.list("variables")) {
      Variable.of(definition)
          .ifPresentOrElse(
              variables::add,
              () ->
                  problems.add(
                      matter.lineOf("variables"),
                      "The variable '"
                          + definition
                          + "' is not understood: 'name = value | value' was expected, the values"
                          + " of letters, digits and . _ : / -"));
    }
    return variables;
  }

  private List<Checkpoint> checkpoints() {
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (String definition : matter.list("checkpoints")) {
      Checkpoint.of(definition)
          .ifPresentOrElse(
              checkpoints::add,
              () ->
                  problems.add(
                      matter.lineOf("checkpoints"),
                      "The checkpoint '"
                          + definition
                          + "' is not understood: 'step-id = points' was expected, the points a"
                          + " whole number up to "
                          + Header.MOST_POINTS
                          + "."));
    }
    return checkpoints;
  }

  private boolean exam() {
    String text = matter.text("exam");
    if (matter.has("exam") && !text.equals("true") && !text.equals("false")) {
      problems.add(matter.lineOf("exam"), "'exam' must be true or false.");
    }
    return text.equals("true");
  }
}
