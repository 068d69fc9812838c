package org.nslab.grading.grade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.nslab.grading.submission.Student;

/** A class at a glance. */
public final class ClassSummary {

  private static final int TENTHS = 10;

  private final Map<String, Integer> causes = new HashMap<>();
  private final Map<String, StepSummary> steps = new HashMap<>();
  private final int[] distribution = new int[TENTHS];
  private final float[] percents;
  private int passed;
  private int count;

  private ClassSummary(int students) {
    percents = new float[students];
  }

  /**
   * A step, over all students.
   *
   * @param full how many have all of its points
   * @param part how many have some
   * @param none how many have none
   * @param seconds how long those were at it, together, who came to it
   * @param timed how many came to it
   */
  public record StepSummary(int full, int part, int none, long seconds, int timed) {

    private static final StepSummary NONE = new StepSummary(0, 0, 0, 0, 0);

    private StepSummary with(StepGrade step) {
      boolean some = step.points() > 0 && !step.isFull();
      boolean nothing = step.points() <= 0 && !step.isFull();
      return new StepSummary(
          full + (step.isFull() ? 1 : 0),
          part + (some ? 1 : 0),
          none + (nothing ? 1 : 0),
          seconds + step.seconds(),
          timed + (step.seconds() > 0 ? 1 : 0));
    }

    /** How long it took on average; 0 where nobody came to it. */
    public long meanSeconds() {
      return timed == 0 ? 0 : seconds / timed;
    }
  }

  /**
   * Looks at all grades once.
   *
   * @throws IOException if the results cannot be read any more
   */
  public static ClassSummary of(GradedClass graded) throws IOException {
    ClassSummary summary = new ClassSummary(graded.students().size());
    for (Student student : graded.students()) {
      summary.add(graded.grade(student));
    }
    Arrays.sort(summary.percents);
    return summary;
  }

  private void add(StudentGrade grade) {
    percents[count++] = (float) grade.percent();
    passed += grade.passed() ? 1 : 0;
    distribution[Math.min(TENTHS - 1, (int) (grade.percent() / TENTHS))]++;
    HashSet<String> met = new HashSet<>();
    for (LessonGrade lesson : grade.lessons()) {
      for (StepGrade step : lesson.steps()) {
        String key = key(lesson.lesson(), step.number());
        steps.put(key, steps.getOrDefault(key, StepSummary.NONE).with(step));
        met.addAll(step.isFull() ? List.of() : step.causes());
      }
    }
    met.forEach(cause -> causes.merge(cause, 1, Integer::sum));
  }

  private static String key(String lesson, int step) {
    return lesson + "\n" + step;
  }

  /** How many students there are. */
  public int count() {
    return count;
  }

  /** How many passed. */
  public int passed() {
    return passed;
  }

  /** How many have 0 to below 10 percent, and so on; the last has 90 to 100. */
  public List<Integer> distribution() {
    return Arrays.stream(distribution).boxed().toList();
  }

  /** The percentage that half of the class reaches. */
  public double median() {
    return count == 0 ? 0 : (percents[(count - 1) / 2] + (double) percents[count / 2]) / 2;
  }

  /** The mean percentage. */
  public double mean() {
    double sum = 0;
    for (float percent : percents) {
      sum += percent;
    }
    return count == 0 ? 0 : sum / count;
  }

  /** A step of a lesson. */
  public StepSummary step(String lesson, int number) {
    return steps.getOrDefault(key(lesson, number), StepSummary.NONE);
  }

  /** What kept pings from working, and with how many students, the most usual first. */
  public List<Map.Entry<String, Integer>> causes() {
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(causes.entrySet());
    sorted.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    return sorted;
  }
}
