package org.nslab.grading.attempt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.nslab.grading.rerun.Item;
import org.nslab.grading.rerun.Look;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.Points;
import org.nslab.lesson.Step;

/** Turns what a run showed into marks and remarks. */
final class Assessment {

  private final Candidate candidate;
  private final Grader.Means means;
  private final Lesson lesson;
  private final List<Remark> remarks;
  private final Map<Integer, Look> untouched = new HashMap<>();
  private boolean isLimited;

  Assessment(Candidate candidate, Grader.Means means) {
    this.candidate = candidate;
    this.means = means;
    this.lesson = candidate.lesson();
    this.remarks = new ArrayList<>(candidate.remarks());
  }

  /** Whether a limit ended the run, so that another run would be no wiser. */
  boolean isLimited() {
    return isLimited;
  }

  void read(boolean isCutOff, boolean isOutOfTime) {
    if (isCutOff) {
      add(
          Remark.Kind.CUT_OFF,
          "The transcript's last line is cut off; what was in it is not known.");
    }
    if (isOutOfTime) {
      isLimited = true;
      add(
          Remark.Kind.LIMIT,
          "Its run took longer than "
              + means.pace().all().toSeconds()
              + " seconds and was ended; what was reached by then counts.");
    }
  }

  void brokeOff(String sentence) {
    isLimited = true;
    add(Remark.Kind.CUT_OFF, "It was graded up to where it cannot be read: " + sentence);
  }

  void reached(List<String> limits) {
    for (String limit : new LinkedHashSet<>(limits)) {
      isLimited = true;
      add(
          Remark.Kind.LIMIT,
          "The lab reached its limit of " + limit + "; what ran there was ended.");
    }
  }

  /**
   * The steps of which something holds but not all, so that it matters what held from the start.
   */
  List<Integer> inPart(Tally tally) {
    return IntStream.rangeClosed(1, lesson.steps().size())
        .filter(step -> !tally.holds(step))
        .filter(
            step ->
                tally.look(step).stream()
                    .flatMap(look -> look.items().stream())
                    .anyMatch(Item::holds))
        .boxed()
        .toList();
  }

  void untouched(int step, Look look) {
    untouched.put(step, look);
  }

  /** Takes over what only the second run showed: that the first did not, was bad luck. */
  void compare(Tally first, Tally second) {
    for (int step : first.claimed()) {
      Optional<Look> again = second.look(step);
      if (!first.holds(step) && again.filter(Look::holds).isPresent()) {
        first.replace(step, again.get());
        add(
            Remark.Kind.LUCK,
            "Step " + step + " was confirmed by a second run only: it depends on luck.");
      }
    }
  }

  /** Says where a run that does not count showed something else than the one that does. */
  void overrule(Tally overruled, Tally counting, String lab, String decisive) {
    for (int step = 1; step <= lesson.steps().size(); step++) {
      if (overruled.holds(step) != counting.holds(step)) {
        add(
            Remark.Kind.LABS,
            "Step %d was %s in the %s lab and %s in the %s lab, which counts."
                .formatted(step, passed(overruled, step), lab, passed(counting, step), decisive));
      }
    }
  }

  private static String passed(Tally tally, int step) {
    return tally.holds(step) ? "passed" : "not passed";
  }

  Attempt attempt(Tally tally, String lab) {
    remarkOnDifferences(tally);
    remarkOnClaims(tally);
    Values values = new Values(lesson, candidate.seed());
    remarkOnVariant(values, tally.lines());
    List<Mark> marks = new ArrayList<>();
    List<Double> points = Points.of(lesson);
    for (int i = 0; i < lesson.steps().size(); i++) {
      marks.add(mark(i + 1, lesson.steps().get(i), points.get(i), tally));
    }
    return new Attempt(
        candidate.key(),
        candidate.student(),
        candidate.submission().source(),
        lesson.id(),
        lesson.header().title(),
        lab,
        candidate.began(),
        tally.seconds(),
        tally.count(),
        marks,
        remarks,
        tally.lines().stream().map(values::withNames).limit(History.MOST).toList());
  }

  private Mark mark(int number, Step step, double of, Tally tally) {
    Optional<Look> best = tally.look(number);
    if (best.isEmpty()) {
      return Mark.untouched(number, step.heading(), of);
    }
    Look look = best.get();
    return new Mark(
        number,
        step.heading(),
        of,
        share(number, look),
        missing(look),
        look.causes().stream().map(Look.Explained::cause).distinct().toList(),
        tally.hints(number),
        tally.solution(number),
        tally.seconds(number),
        isPictured(number, tally) ? look.network().map(means.picture()).orElse("") : "");
  }

  /** Drawing takes longer than all else; where there is little time, the telling pictures do. */
  private boolean isPictured(int step, Tally tally) {
    boolean isLast =
        IntStream.rangeClosed(step + 1, lesson.steps().size())
            .allMatch(later -> tally.look(later).isEmpty());
    return means.allPictures() || isLast || !tally.holds(step);
  }

  /** The part of what the student had to bring about that is there. */
  private double share(int step, Look look) {
    if (look.holds()) {
      return 1;
    }
    List<Item> before = Optional.ofNullable(untouched.get(step)).map(Look::items).orElse(List.of());
    int asked = 0;
    int there = 0;
    for (int i = 0; i < look.items().size(); i++) {
      boolean fromTheStart = i < before.size() && before.get(i).holds();
      asked += fromTheStart ? 0 : 1;
      there += !fromTheStart && look.items().get(i).holds() ? 1 : 0;
    }
    return asked == 0 ? 0 : (double) there / asked;
  }

  private static List<String> missing(Look look) {
    Set<String> sentences = new LinkedHashSet<>(look.missing());
    look.causes().forEach(cause -> sentences.add(cause.meaning()));
    return List.copyOf(sentences);
  }

  private void remarkOnDifferences(Tally tally) {
    if (tally.different().isEmpty()) {
      return;
    }
    var first = tally.different().get(0);
    add(
        Remark.Kind.DIFFERENT,
        "%d of %d commands ended otherwise than the transcript says; the first is `%s` with %d, not %d."
            .formatted(
                tally.different().size(),
                tally.count(),
                History.shortened(first.line()),
                first.now(),
                first.recorded()));
  }

  private void remarkOnClaims(Tally tally) {
    for (int step = 1; step <= lesson.steps().size(); step++) {
      boolean holds = tally.holds(step);
      String heading = lesson.steps().get(step - 1).heading();
      if (tally.claimed().contains(step) && !holds) {
        add(
            Remark.Kind.NOT_CONFIRMED,
            "The transcript says that step " + step + " (" + heading + ") was passed; it was not.");
      } else if (holds && !tally.claimed().contains(step)) {
        add(
            Remark.Kind.NOT_CLAIMED,
            "Step " + step + " (" + heading + ") was passed, which the transcript does not say.");
      }
    }
  }

  private void remarkOnVariant(Values values, List<String> lines) {
    Map<String, String> used = values.used(lines);
    long own = values.fitting(used, candidate.student());
    if (used.size() < 2 || own == used.size()) {
      return;
    }
    List<String> others =
        values.bestFitting(used, candidate.student(), means.roster().byId().keySet());
    String ofWhom =
        others.isEmpty()
            ? "nobody else of the roster"
            : History.shortened(String.join(", ", others));
    long fits = others.isEmpty() ? 0 : values.fitting(used, others.get(0));
    add(
        Remark.Kind.VARIANT,
        "The commands use %d drawn values; %d are those of %s, and %d those of %s."
            .formatted(used.size(), own, candidate.student(), fits, ofWhom));
  }

  private void add(Remark.Kind kind, String sentence) {
    remarks.add(new Remark(kind, sentence));
  }
}
