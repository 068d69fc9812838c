package org.nslab.grading.grade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nslab.grading.attempt.Attempt;
import org.nslab.grading.attempt.Results;
import org.nslab.grading.course.LessonRule;
import org.nslab.grading.course.Rules;
import org.nslab.grading.likeness.Alike;
import org.nslab.grading.likeness.Histories;
import org.nslab.grading.submission.Roster;
import org.nslab.grading.submission.Student;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonCatalogue;

/**
 * The grades of a class. They are worked out student by student each time somebody asks, and not
 * kept, so that no class is too large.
 */
public final class GradedClass {

  private final Rules rules;
  private final List<LessonPlan> plan;
  private final List<Student> students;
  private final Results results;
  private final Scoring scoring;

  private GradedClass(Rules rules, List<LessonPlan> plan, List<Student> students, Results results) {
    this.rules = rules;
    this.plan = List.copyOf(plan);
    this.students = List.copyOf(students);
    this.results = results;
    this.scoring = new Scoring(rules, plan);
  }

  /**
   * A class.
   *
   * @param rules those without lessons of their own take all that were handed in, each as heavy as
   *     it has points
   */
  public static GradedClass of(
      Rules rules, Roster roster, Results results, LessonCatalogue catalogue) {
    List<LessonPlan> plan = new ArrayList<>();
    if (rules.lessons().isEmpty()) {
      for (String id : results.lessons()) {
        plan(catalogue, new LessonRule(id, 1, Optional.empty(), 0))
            .map(GradedClass::asHeavyAsItsPoints)
            .ifPresent(plan::add);
      }
    } else {
      rules.lessons().forEach(rule -> plan(catalogue, rule).ifPresent(plan::add));
    }
    Collection<Student> students =
        roster.isOpen()
            ? results.students().stream().filter(id -> !id.isEmpty()).map(Student::of).toList()
            : roster.students();
    return new GradedClass(rules, plan, List.copyOf(students), results);
  }

  private static Optional<LessonPlan> plan(LessonCatalogue catalogue, LessonRule rule) {
    Optional<Lesson> lesson = catalogue.entry(rule.id()).flatMap(entry -> entry.reading().lesson());
    return lesson.map(one -> LessonPlan.of(one, rule));
  }

  private static LessonPlan asHeavyAsItsPoints(LessonPlan plan) {
    LessonRule rule = plan.rule();
    return new LessonPlan(
        new LessonRule(rule.id(), Math.max(plan.of(), 0.001), rule.due(), rule.pass()),
        plan.title(),
        plan.exam(),
        plan.steps());
  }

  /** The rules by which it is graded. */
  public Rules rules() {
    return rules;
  }

  /** The lessons that count. */
  public List<LessonPlan> plan() {
    return plan;
  }

  /** Who is in the class, in the order of the roster. */
  public List<Student> students() {
    return students;
  }

  /**
   * A student's grade.
   *
   * @throws IOException if the results cannot be read any more
   */
  public StudentGrade grade(Student student) throws IOException {
    return scoring.grade(student, results.of(student.id()));
  }

  /**
   * A student's attempts, in the order of their time.
   *
   * @throws IOException if the results cannot be read any more
   */
  public List<Attempt> attempts(Student student) throws IOException {
    return results.of(student.id());
  }

  /**
   * Whose histories are nearly the same, the most telling first.
   *
   * @throws IOException if the results cannot be read any more
   */
  public List<Alike> alike() throws IOException {
    Map<String, Histories> lessons = new TreeMap<>();
    for (Student student : students) {
      for (Attempt attempt : results.of(student.id())) {
        if (attempt.isGraded()) {
          lessons
              .computeIfAbsent(attempt.lesson(), Histories::new)
              .add(student.id(), attempt.history());
        }
      }
    }
    return lessons.values().stream().flatMap(one -> one.alike().stream()).toList();
  }

  /**
   * What was handed in and is nobody's.
   *
   * @throws IOException if the results cannot be read any more
   */
  public List<Attempt> nobodys() throws IOException {
    return results.of("");
  }
}
