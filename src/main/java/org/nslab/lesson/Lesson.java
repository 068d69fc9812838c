package org.nslab.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lesson, read from its file.
 *
 * @param id the file's name without {@code .md}, such as {@code 04-veth-cable}
 * @param path the file
 * @param header its front matter
 * @param variant what was drawn for its variables, by their names
 * @param introduction Markdown before the first step
 * @param setup shell lines that the tutor runs unseen before the first step
 * @param steps one at least
 */
public record Lesson(
    String id,
    Path path,
    Header header,
    Map<String, String> variant,
    String introduction,
    List<Block> setup,
    List<Step> steps) {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");

  /** Copies the collections. */
  public Lesson {
    variant = Map.copyOf(variant);
    setup = List.copyOf(setup);
    steps = List.copyOf(steps);
  }

  /** The number that the id begins with, or 0. */
  public int number() {
    Matcher digits = DIGITS.matcher(id);
    return digits.lookingAt() ? Integer.parseInt(digits.group()) : 0;
  }

  /** The ids of the steps, in order. */
  public List<String> stepIds() {
    return steps.stream().map(Step::id).toList();
  }

  /**
   * What brings a fresh lab to where a step begins: the lesson's setup, every earlier step's
   * opening and solution (its pings in haste), and this step's opening.
   *
   * @param step the step's index, from 0
   * @return scripts to run in order, none of them empty
   */
  public List<String> scriptsToReach(int step) {
    List<String> scripts = new ArrayList<>();
    setup.forEach(block -> scripts.add(block.text()));
    for (Step earlier : steps.subList(0, step)) {
      scripts.add(earlier.openingScript());
      scripts.add(Replay.of(earlier.solutionScript()));
    }
    scripts.add(steps.get(step).openingScript());
    return scripts.stream().filter(script -> !script.isBlank()).toList();
  }
}
