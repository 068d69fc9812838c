package org.nslab.grading.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nslab.command.Nearest;
import org.nslab.grading.submission.Moment;
import org.nslab.lesson.LessonCatalogue;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the rules of a course from YAML; {@code docs/instructors.md} describes them. */
public final class RulesReader {

  /** The entries of the file; the guide for instructors lists them, and a test compares. */
  static final Set<String> KEYS =
      Set.of("title", "pass", "attempts", "partial", "hint", "solution", "late", "lessons");

  static final Set<String> LATE_KEYS = Set.of("per-day", "most");
  static final Set<String> LESSON_KEYS = Set.of("id", "weight", "due", "pass");

  private static final long MOST_BYTES = 1024 * 1024;
  private static final double HEAVIEST = 1_000_000;

  private final Path file;
  private final LessonCatalogue lessons;

  private RulesReader(Path file, LessonCatalogue lessons) {
    this.file = file;
    this.lessons = lessons;
  }

  /**
   * Reads a file.
   *
   * @param lessons those that it may name
   * @throws IOException with a sentence for the user, if it does not hold rules
   */
  public static Rules read(Path file, LessonCatalogue lessons) throws IOException {
    return new RulesReader(file, lessons).read();
  }

  private Rules read() throws IOException {
    Entries course = Entries.of(file.toString(), load());
    course.only(KEYS);
    Entries late = Entries.of(file + ", late", course.value("late").orElse(Map.of()));
    late.only(LATE_KEYS);
    return new Rules(
        course.text("title", ""),
        course.number("pass", Rules.STANDARD.pass(), 0, 100),
        attempts(course),
        course.truth("partial", true),
        course.number("hint", 0, 0, 100),
        course.number("solution", 0, 0, 100),
        late.number("per-day", 0, 0, 100),
        late.number("most", 100, 0, 100),
        lessons(course));
  }

  private Object load() throws IOException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new IOException("The rules " + file + " are larger than 1 MiB.");
      }
      Object loaded =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
      return loaded == null ? Map.of() : loaded;
    } catch (NoSuchFileException e) {
      throw new IOException("There is no file " + file + " with the rules of the course.", e);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IOException("The rules " + file + " are not text in UTF-8.", e);
    } catch (YamlEngineException e) {
      throw new IOException(
          "The rules " + file + " are not YAML: " + String.valueOf(e.getMessage()).strip(), e);
    }
  }

  private static Rules.Attempts attempts(Entries course) throws IOException {
    return switch (course.text("attempts", "best").toLowerCase(Locale.ROOT)) {
      case "best" -> Rules.Attempts.BEST;
      case "last" -> Rules.Attempts.LAST;
      default -> throw course.wrong("'attempts' must be best or last.");
    };
  }

  private List<LessonRule> lessons(Entries course) throws IOException {
    Object value = course.value("lessons").orElse(List.of());
    if (!(value instanceof List<?> list)) {
      throw course.wrong("'lessons' must be a list, each with '- id: 19-exam'.");
    }
    List<LessonRule> rules = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Object each : list) {
      Entries entries = Entries.of(file + ", lessons " + (rules.size() + 1), each);
      LessonRule rule = lesson(entries);
      if (!seen.add(rule.id())) {
        throw entries.wrong("The lesson " + rule.id() + " stands twice.");
      }
      rules.add(rule);
    }
    return rules;
  }

  private LessonRule lesson(Entries entries) throws IOException {
    entries.only(LESSON_KEYS);
    String name = entries.text("id", "");
    List<String> found = lessons.find(name);
    if (found.size() != 1) {
      throw entries.wrong(
          "There is no one lesson '" + name + "'." + Nearest.question(name, lessons.ids()));
    }
    return new LessonRule(
        found.get(0),
        entries.number("weight", 1, 0.001, HEAVIEST),
        due(entries),
        entries.number("pass", 0, 0, 100));
  }

  private static Optional<Instant> due(Entries entries) throws IOException {
    String text = entries.text("due", "");
    Optional<Instant> due = Moment.of(text);
    if (due.isEmpty() && !text.isEmpty()) {
      throw entries.wrong("'due' must be a time such as 2026-12-01T23:59:00+01:00 or 2026-12-01.");
    }
    return due;
  }
}
