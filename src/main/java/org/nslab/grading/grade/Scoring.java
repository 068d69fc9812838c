package org.nslab.grading.grade;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nslab.grading.attempt.Attempt;
import org.nslab.grading.attempt.Mark;
import org.nslab.grading.course.Rules;
import org.nslab.grading.submission.Student;

/** Works out what attempts are worth by the rules of a course. */
final class Scoring {

  private final Rules rules;
  private final List<LessonPlan> plan;

  Scoring(Rules rules, List<LessonPlan> plan) {
    this.rules = rules;
    this.plan = plan;
  }

  /** A step as one attempt has it: what it is worth by now. */
  private record Earned(Mark mark, Attempt attempt, double points, long late) {}

  StudentGrade grade(Student student, List<Attempt> attempts) {
    List<LessonGrade> lessons =
        plan.stream().map(lesson -> lesson(student, lesson, attempts)).toList();
    double weights = plan.stream().mapToDouble(lesson -> lesson.rule().weight()).sum();
    double percent = 0;
    for (int i = 0; i < lessons.size(); i++) {
      percent += plan.get(i).rule().weight() * lessons.get(i).percent();
    }
    percent = weights == 0 ? 0 : percent / weights;
    boolean passed =
        percent + 1e-9 >= rules.pass() && lessons.stream().allMatch(LessonGrade::passed);
    return new StudentGrade(student, percent, passed, lessons, notes(attempts));
  }

  private static List<StudentGrade.Note> notes(List<Attempt> attempts) {
    return attempts.stream()
        .flatMap(
            attempt ->
                attempt.remarks().stream()
                    .map(remark -> new StudentGrade.Note(attempt.source(), remark)))
        .toList();
  }

  private LessonGrade lesson(Student student, LessonPlan lesson, List<Attempt> all) {
    List<Attempt> attempts =
        all.stream().filter(attempt -> attempt.lesson().equals(lesson.rule().id())).toList();
    List<StepGrade> steps = new ArrayList<>();
    long late = 0;
    for (LessonPlan.PlannedStep step : lesson.steps()) {
      Optional<Earned> earned = choose(earned(student, lesson, step, attempts));
      late = Math.max(late, earned.map(Earned::late).orElse(0L));
      steps.add(grade(step, earned));
    }
    double points = steps.stream().mapToDouble(StepGrade::points).sum();
    double of = lesson.of();
    return new LessonGrade(
        lesson.rule().id(),
        lesson.title(),
        points,
        of,
        100 * points + 1e-9 >= lesson.rule().pass() * of,
        late,
        attempts.size(),
        attempts.stream().mapToLong(Attempt::seconds).sum(),
        steps);
  }

  private List<Earned> earned(
      Student student, LessonPlan lesson, LessonPlan.PlannedStep step, List<Attempt> attempts) {
    List<Earned> earned = new ArrayList<>();
    for (Attempt attempt : attempts) {
      for (Mark mark : attempt.marks()) {
        if (mark.step() == step.number()) {
          long late = late(student, lesson, attempt);
          earned.add(new Earned(mark, attempt, points(mark, step.of(), late), late));
        }
      }
    }
    return earned;
  }

  private Optional<Earned> choose(List<Earned> earned) {
    if (rules.attempts() == Rules.Attempts.BEST) {
      return earned.stream().max(Comparator.comparingDouble(Earned::points));
    }
    // Attempts come in the order of their time; one that never came to the step does not count.
    return earned.stream()
        .filter(one -> one.mark().isReached())
        .reduce((one, later) -> later)
        .or(() -> earned.stream().findFirst());
  }

  private double points(Mark mark, double of, long late) {
    double share = rules.partial() || mark.share() >= 1 ? mark.share() : 0;
    return of * share * (100 - helpPercent(mark)) / 100 * (100 - latePercent(late)) / 100;
  }

  private double helpPercent(Mark mark) {
    double hints = mark.hints() * rules.hint();
    return Math.min(100, Math.max(hints, mark.solution() ? rules.solution() : 0));
  }

  private double latePercent(long days) {
    return Math.min(rules.lateMost(), days * rules.latePerDay());
  }

  /** Days begun since the work was due. */
  private static long late(Student student, LessonPlan lesson, Attempt attempt) {
    Optional<Instant> due = student.due().or(() -> lesson.rule().due());
    Instant ended = student.submitted().orElse(Instant.ofEpochSecond(attempt.ended()));
    if (due.isEmpty() || !ended.isAfter(due.get())) {
      return 0;
    }
    return 1
        + (Duration.between(due.get(), ended).toSeconds() - 1) / Duration.ofDays(1).toSeconds();
  }

  private StepGrade grade(LessonPlan.PlannedStep step, Optional<Earned> earned) {
    if (earned.isEmpty()) {
      List<String> nothing = step.of() == 0 ? List.of() : List.of("Nothing was handed in for it.");
      return new StepGrade(step.number(), step.heading(), 0, step.of(), nothing, List.of(), 0, "");
    }
    Mark mark = earned.get().mark();
    return new StepGrade(
        step.number(),
        step.heading(),
        earned.get().points(),
        step.of(),
        reasons(mark, earned.get().late()),
        mark.causes(),
        mark.seconds(),
        mark.picture());
  }

  private List<String> reasons(Mark mark, long late) {
    List<String> reasons = new ArrayList<>(mark.share() >= 1 ? List.of() : mark.missing());
    if (mark.share() > 0 && helpPercent(mark) > 0) {
      String help =
          mark.solution() ? "The solution was shown" : "Hints were given: " + mark.hints();
      reasons.add(help + ", which takes off " + Numbers.text(helpPercent(mark)) + " %.");
    }
    if (mark.share() > 0 && latePercent(late) > 0) {
      reasons.add(
          "Days late: " + late + ", which takes off " + Numbers.text(latePercent(late)) + " %.");
    }
    return reasons;
  }
}
