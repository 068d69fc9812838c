package org.nslab.tutor;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.nslab.lesson.CatalogueEntry;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.lesson.Reading;
import org.nslab.lesson.Variant;

/** The lessons there are, and how far one learner is in them. */
public final class Course {

  /** What to say where somebody asks for a glossary that is not there. */
  public static final String NO_GLOSSARY =
      "These lessons have no glossary; it would be a file glossary.md beside them.";

  private static final int MOST_SEEDS = 1_000_000;

  private final LessonCatalogue catalogue;
  private final ProgressFile progress;
  private final String student;

  /**
   * A course.
   *
   * @param student the learner's id, which lessons with variables draw their values from; empty
   *     where nobody named one
   */
  public Course(LessonCatalogue catalogue, ProgressFile progress, String student) {
    this.catalogue = catalogue;
    this.progress = progress;
    this.student = student;
  }

  /** The words of the course and what they mean, as Markdown; empty for a course without. */
  public Optional<String> glossary() {
    return catalogue.glossary();
  }

  /** The learner's id, or nothing. */
  public String student() {
    return student;
  }

  /**
   * A lesson by its number, its id, or a part of that.
   *
   * @throws IOException with a sentence for the user, where it is not exactly one, or its file has
   *     problems
   */
  public Lesson lesson(String name) throws IOException {
    List<String> ids = catalogue.find(name);
    if (ids.size() == 1) {
      return read(ids.get(0));
    }
    throw new IOException(
        ids.isEmpty()
            ? "There is no lesson '" + name + "'; `lessons` lists those that there are."
            : "More than one lesson fits '" + name + "': " + String.join(", ", ids) + ".");
  }

  /**
   * The lesson to go on with: the one worked at last, or the one after it where that is finished.
   *
   * @throws IOException with a sentence for the user, where there is none that can be read
   */
  public Lesson current() throws IOException {
    List<String> ids = catalogue.ids();
    if (ids.isEmpty()) {
      throw new IOException("There are no lessons in " + catalogue.directory() + ".");
    }
    Progress now = progress.read();
    Optional<String> last = now.current().filter(ids::contains);
    boolean finished = last.flatMap(now::in).filter(LessonProgress::finished).isPresent();
    return read(
        finished ? last.flatMap(catalogue::after).orElse(last.get()) : last.orElse(ids.get(0)));
  }

  /** The lesson after another; empty behind the last. */
  public Optional<CatalogueEntry> after(Lesson lesson) {
    return catalogue.after(lesson.id()).flatMap(catalogue::entry);
  }

  private Lesson read(String id) throws IOException {
    Reading reading = reading(id, Map.of());
    Optional<Lesson> plain = reading.lesson();
    if (plain.isPresent() && !plain.get().header().variables().isEmpty()) {
      OptionalLong seed = seedOfTry(plain.get());
      reading = reading(id, Variant.of(student, seed, id, plain.get().header().variables()));
    }
    if (reading.lesson().isPresent()) {
      return reading.lesson().get();
    }
    int more = reading.problems().size() - 1;
    throw new IOException(
        "This lesson has a mistake: "
            + reading.problems().get(0)
            + (more > 0 ? " (and " + more + " more; `nslab lint` shows them)" : ""));
  }

  /** Each try has other values; one that is gone on with keeps its own. An exam has one variant. */
  private OptionalLong seedOfTry(Lesson plain) throws IOException {
    if (plain.header().exam()) {
      return OptionalLong.empty();
    }
    change(plain, one -> isNewTry(one, plain) ? one.drawnFrom(nextSeed(one)) : one);
    return seed(plain);
  }

  private static boolean isNewTry(LessonProgress one, Lesson lesson) {
    boolean untouched = one.equals(LessonProgress.startingAt(lesson.stepIds().get(0)));
    return untouched || one.isAtEnd();
  }

  /** Who has no id is told apart from the others without one by where the seeds begin. */
  private long nextSeed(LessonProgress one) {
    if (one.seed().isPresent()) {
      return one.seed().getAsLong() + 1;
    }
    return student.isEmpty() ? ThreadLocalRandom.current().nextInt(MOST_SEEDS) : 0;
  }

  /** What the values of a lesson were drawn from besides the student's id, if it draws any. */
  public OptionalLong seed(Lesson lesson) throws IOException {
    return progress.read().in(lesson.id()).map(LessonProgress::seed).orElse(OptionalLong.empty());
  }

  private Reading reading(String id, Map<String, String> values) throws IOException {
    return catalogue
        .entry(id, values)
        .orElseThrow(() -> new IOException("The lesson " + id + " is gone."))
        .reading();
  }

  /**
   * The index of the step to begin a lesson at: where the learner stopped, or the first where the
   * lesson is new or finished.
   */
  public int stepToBeginAt(Lesson lesson) throws IOException {
    return progress
        .read()
        .in(lesson.id())
        .filter(one -> !one.isAtEnd())
        .map(one -> one.indexIn(lesson.stepIds()))
        .orElse(0);
  }

  /** Notes that the learner is at a step. */
  public void reached(Lesson lesson, int step) throws IOException {
    change(lesson, one -> one.movedTo(lesson.stepIds().get(step)));
  }

  /** Notes that a step was passed. */
  public void passed(Lesson lesson, int step) throws IOException {
    change(lesson, one -> one.withPassed(lesson.stepIds().get(step)));
  }

  /** Notes that a lesson was worked through to its end. */
  public void finished(Lesson lesson) throws IOException {
    change(lesson, LessonProgress::asFinished);
  }

  private void change(Lesson lesson, UnaryOperator<LessonProgress> change) throws IOException {
    LessonProgress ifNew = LessonProgress.startingAt(lesson.stepIds().get(0));
    progress.update(all -> all.with(lesson.id(), ifNew, change));
  }

  /** How far the learner is in each lesson, in their order. */
  public List<Standing> standings() throws IOException {
    Progress now = progress.read();
    return catalogue.entries().stream().map(entry -> standing(entry, now)).toList();
  }

  private static Standing standing(CatalogueEntry entry, Progress now) {
    Optional<Lesson> lesson = entry.reading().lesson();
    Optional<LessonProgress> own = now.in(entry.id());
    List<String> steps = lesson.map(Lesson::stepIds).orElse(List.of());
    return new Standing(
        entry.number(),
        entry.id(),
        entry.title(),
        lesson.map(one -> one.header().summary()).orElse("Its file has a mistake."),
        lesson.map(one -> one.header().minutes()).orElse(0),
        steps.size(),
        (int)
            steps.stream()
                .filter(id -> own.filter(one -> one.passed().contains(id)).isPresent())
                .count(),
        own.filter(LessonProgress::finished).isPresent(),
        now.current().filter(entry.id()::equals).isPresent());
  }
}
