package org.nslab.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Document;
import org.commonmark.node.Node;

/**
 * Reads a lesson: Markdown with front matter, whose second-level headings are the steps. Whatever
 * the file holds, reading ends with a lesson or with problems, never with an exception.
 */
public final class LessonReader {

  private static final Pattern NEWLINE = Pattern.compile("\r\n|\r|\n");
  private static final String SUFFIX = ".md";

  private final MarkdownParser parser = MarkdownParser.ofFiles();

  /** Reads a file, with the first value of each variable. */
  public Reading read(Path path) {
    return read(path, Map.of());
  }

  /**
   * Reads a file.
   *
   * @param values what is chosen for the lesson's variables, by name; each must be one that {@link
   *     Variable#allows}
   */
  public Reading read(Path path, Map<String, String> values) {
    Problems problems = new Problems(path);
    Optional<String> text = LessonSource.text(path, problems);
    return text.isPresent()
        ? read(path, text.get(), values)
        : new Reading(Optional.empty(), problems.all());
  }

  /**
   * Reads text as if a file held it.
   *
   * @param path the file's name, from which the lesson has its id
   * @param text the file's text
   * @param values as for {@link #read(Path, Map)}
   */
  public Reading read(Path path, String text, Map<String, String> values) {
    Problems problems = new Problems(path);
    List<String> source = List.of(NEWLINE.split(text, -1));
    Node document = parse(source, problems);
    FrontMatter matter = FrontMatter.read(source, document, problems);
    Header header = HeaderReader.read(matter, problems);
    Draw draw = new Draw(header.variables(), values);
    List<String> lines = new Substitution(draw).apply(source, matter.end(), problems);
    if (!lines.equals(source)) {
      document = parse(lines, problems);
    }
    List<Section> sections = Section.of(document, lines, matter.end(), draw, problems);
    Lesson lesson = build(path, header, draw, sections, problems);
    return problems.isEmpty()
        ? new Reading(Optional.of(lesson), List.of())
        : new Reading(Optional.empty(), problems.all());
  }

  private Node parse(List<String> lines, Problems problems) {
    return parser
        .parse(String.join("\n", lines))
        .orElseGet(
            () -> {
              problems.add(1, "Something in the file is nested too deeply to be read.");
              return new Document();
            });
  }

  private static Lesson build(
      Path path, Header header, Draw draw, List<Section> sections, Problems problems) {
    Section introduction = sections.get(0);
    introduction.refuseAllBut(Fence.SETUP);
    List<Step> steps = new ArrayList<>();
    for (Section section : sections.subList(1, sections.size())) {
      steps.add(StepReader.read(section, problems));
    }
    refuseTwins(steps, problems);
    if (steps.isEmpty()) {
      problems.add(1, "The lesson has no steps; each begins with a heading such as '## Look'.");
    }
    return new Lesson(
        idOf(path),
        path,
        header,
        draw.values(),
        introduction.text(),
        introduction.blocks(Fence.SETUP),
        steps);
  }

  private static void refuseTwins(List<Step> steps, Problems problems) {
    Map<String, Step> first = new HashMap<>();
    for (Step step : steps) {
      Step twin = first.putIfAbsent(step.id(), step);
      if (twin != null) {
        problems.add(
            step.line(),
            "The step of line "
                + twin.line()
                + " has the same heading; each needs one of its own, as progress is kept by it.");
      }
    }
  }

  /** The id of the lesson that a file holds: its name without {@code .md}. */
  static String idOf(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }
}
