package org.nslab.grading.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nslab.grading.attempt.Attempt;
import org.nslab.grading.attempt.Mark;
import org.nslab.grading.course.LessonRule;
import org.nslab.grading.course.Rules;
import org.nslab.grading.submission.Student;

/** What the rules of a course make of attempts: a lesson of two steps, worth 60 and 40 points. */
final class ScoringTest {

  private static final Instant DUE = Instant.ofEpochSecond(1_000_000);
  private static final long DAY = 86_400;

  private static Rules rules(
      Rules.Attempts attempts, boolean partial, double hint, double solution, double perDay) {
    return new Rules("", 50, attempts, partial, hint, solution, perDay, 30, List.of());
  }

  private static final Rules BEST = rules(Rules.Attempts.BEST, true, 10, 80, 10);
  private static final Rules LAST = rules(Rules.Attempts.LAST, true, 10, 80, 10);

  private static LessonPlan plan(double weight, double pass) {
    return new LessonPlan(
        new LessonRule("01-a", weight, Optional.of(DUE), pass),
        "A",
        false,
        List.of(
            new LessonPlan.PlannedStep(1, "One", 60), new LessonPlan.PlannedStep(2, "Two", 40)));
  }

  private static Mark mark(int step, double share, int hints, boolean solution) {
    double of = step == 1 ? 60 : 40;
    List<String> missing = share < 1 ? List.of("Something is missing.") : List.of();
    return new Mark(step, "", of, share, missing, List.of(), hints, solution, 5, "");
  }

  /** Ends so many seconds after it was due. */
  private static Attempt attempt(long late, Mark... marks) {
    long began = DUE.getEpochSecond() + late - 10;
    return new Attempt(
        "k" + late,
        "s1",
        "a",
        "01-a",
        "A",
        "simulated",
        began,
        10,
        1,
        List.of(marks),
        List.of(),
        List.of());
  }

  private static StudentGrade grade(Rules rules, Student student, Attempt... attempts) {
    return new Scoring(rules, List.of(plan(1, 0))).grade(student, List.of(attempts));
  }

  private static double points(Rules rules, Attempt... attempts) {
    return grade(rules, Student.of("s1"), attempts).points();
  }

  @Test
  void aPartCountsInPartWhereTheRulesSaySo() {
    Attempt half = attempt(0, mark(1, 1, 0, false), mark(2, 0.5, 0, false));
    assertEquals(80, points(BEST, half), 1e-9);
    assertEquals(60, points(rules(Rules.Attempts.BEST, false, 0, 0, 0), half), 1e-9);
  }

  @Test
  void hintsAndSolutionsTakeOffFromTheirStepAlone() {
    assertEquals(
        60 * 0.7 + 40, points(BEST, attempt(0, mark(1, 1, 3, false), mark(2, 1, 0, false))));
    assertEquals(
        60 * 0.2 + 40, points(BEST, attempt(0, mark(1, 1, 3, true), mark(2, 1, 0, false))));
    assertEquals(0, points(BEST, attempt(0, mark(1, 1, 12, false), mark(2, 0, 0, false))));
    StudentGrade grade = grade(BEST, Student.of("s1"), attempt(0, mark(1, 1, 3, false)));
    assertEquals(
        List.of("Hints were given: 3, which takes off 30 %."),
        grade.lessons().get(0).steps().get(0).reasons());
  }

  @Test
  void eachDayBegunTakesOffAndNoMoreThanTheMost() {
    Mark one = mark(1, 1, 0, false);
    Mark two = mark(2, 1, 0, false);
    assertEquals(100, points(BEST, attempt(0, one, two)), 1e-9);
    assertEquals(90, points(BEST, attempt(1, one, two)), 1e-9);
    assertEquals(90, points(BEST, attempt(DAY, one, two)), 1e-9);
    assertEquals(80, points(BEST, attempt(DAY + 1, one, two)), 1e-9);
    assertEquals(70, points(BEST, attempt(30 * DAY, one, two)), 1e-9);
  }

  @Test
  void thePlatformsClockAndADateOfTheirOwnComeFirst() {
    Attempt late = attempt(3 * DAY, mark(1, 1, 0, false), mark(2, 1, 0, false));
    Student inTime =
        new Student("s1", "", "", List.of(), Optional.of(DUE.minusSeconds(1)), Optional.empty());
    Student extended =
        new Student(
            "s1", "", "", List.of(), Optional.empty(), Optional.of(DUE.plusSeconds(4 * DAY)));
    assertEquals(100, grade(BEST, inTime, late).points(), 1e-9);
    assertEquals(100, grade(BEST, extended, late).points(), 1e-9);
    assertEquals(3, grade(BEST, Student.of("s1"), late).lessons().get(0).late());
  }

  @Test
  void theBestOrTheLastAttemptAtEachStepCounts() {
    Attempt first = attempt(-100, mark(1, 1, 0, false), mark(2, 0.25, 0, false));
    Attempt second = attempt(-50, mark(1, 0.5, 0, false), mark(2, 1, 0, false));
    Attempt never = attempt(-10, mark(1, 0.5, 0, false), untouched());
    assertEquals(100, points(BEST, first, second, never), 1e-9);
    assertEquals(70, points(LAST, first, second, never), 1e-9);
  }

  private static Mark untouched() {
    return new Mark(2, "", 40, 0, List.of("Not reached."), List.of(), 0, false, 0, "");
  }

  @Test
  void aLateBetterAttemptCountsOnlyIfItIsStillBetter() {
    Attempt inTime = attempt(0, mark(1, 0.8, 0, false));
    Attempt late = attempt(DAY + 1, mark(1, 1, 0, false));
    assertEquals(48, points(BEST, inTime, late), 1e-9);
    assertEquals(48, points(LAST, inTime, late), 1e-9);
    assertEquals(
        54, points(BEST, attempt(0, mark(1, 0.7, 0, false)), attempt(1, mark(1, 1, 0, false))));
  }

  @Test
  void thePassMarkOfTheWholeAndOfALessonMustBeReached() {
    Attempt half = attempt(0, mark(1, 5.0 / 6, 0, false));
    assertTrue(passes(plan(1, 0), half));
    assertTrue(passes(plan(1, 50), half));
    assertFalse(passes(plan(1, 51), half));
    assertFalse(passes(plan(1, 0), attempt(0, mark(1, 0.82, 0, false))));
  }

  private static boolean passes(LessonPlan plan, Attempt attempt) {
    return new Scoring(BEST, List.of(plan)).grade(Student.of("s1"), List.of(attempt)).passed();
  }

  @Test
  void weightsMakeTheWholeAndWhatIsMissingCountsAsNothing() {
    LessonPlan other =
        new LessonPlan(
            new LessonRule("02-b", 3, Optional.empty(), 0),
            "B",
            false,
            List.of(new LessonPlan.PlannedStep(1, "One", 10)));
    List<LessonPlan> plans = Stream.of(plan(1, 0), other).toList();
    Attempt full = attempt(0, mark(1, 1, 0, false), mark(2, 1, 0, false));
    StudentGrade grade = new Scoring(BEST, plans).grade(Student.of("s1"), List.of(full));
    assertEquals(25, grade.percent(), 1e-9);
    assertEquals(
        List.of("Nothing was handed in for it."), grade.lessons().get(1).steps().get(0).reasons());
  }
}
