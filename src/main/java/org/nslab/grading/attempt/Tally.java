package org.nslab.grading.attempt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.nslab.grading.rerun.Look;
import org.nslab.grading.rerun.Replayed;

/** Keeps what a run shows: the best look at each step, what differs, what was typed. */
final class Tally implements Consumer<Replayed> {

  /** More lines than anybody types in a lesson. */
  private static final int MOST_LINES = 5000;

  private final Map<Integer, Look> best = new HashMap<>();
  private final Map<Integer, Duration> spent = new HashMap<>();
  private final Map<Integer, Integer> hints = new HashMap<>();
  private final TreeSet<Integer> solutions = new TreeSet<>();
  private final TreeSet<Integer> claimed = new TreeSet<>();
  private final List<String> lines = new ArrayList<>();
  private final List<Replayed.Line> different = new ArrayList<>();
  private Duration last = Duration.ZERO;
  private int count;

  @Override
  public void accept(Replayed replayed) {
    if (replayed instanceof Replayed.Line line) {
      line(line);
    } else if (replayed instanceof Replayed.Passed passed) {
      claimed.add(passed.step());
      look(passed.step(), passed.look(), passed.at());
    } else if (replayed instanceof Replayed.Left left) {
      look(left.step(), left.look(), left.at());
    } else if (replayed instanceof Replayed.Helped helped) {
      if (helped.solution()) {
        solutions.add(helped.step());
      } else {
        hints.merge(helped.step(), 1, Integer::sum);
      }
    }
  }

  private void line(Replayed.Line line) {
    count++;
    if (lines.size() < MOST_LINES) {
      lines.add(line.line());
    }
    if (!line.agrees() && different.size() < MOST_LINES) {
      different.add(line);
    }
  }

  private void look(int step, Look look, Duration at) {
    spent.merge(step, at.minus(last), Duration::plus);
    last = at;
    best.merge(step, look, (old, fresh) -> held(fresh) >= held(old) ? fresh : old);
  }

  private static long held(Look look) {
    return look.items().stream().filter(item -> item.holds()).count();
  }

  /** The best look at a step, from 1; empty where it was never looked at. */
  Optional<Look> look(int step) {
    return Optional.ofNullable(best.get(step));
  }

  /** Takes another look at a step for the best. */
  void replace(int step, Look look) {
    best.put(step, look);
  }

  boolean holds(int step) {
    return look(step).filter(Look::holds).isPresent();
  }

  /** The steps that the transcript says were passed. */
  Set<Integer> claimed() {
    return claimed;
  }

  int hints(int step) {
    return hints.getOrDefault(step, 0);
  }

  boolean solution(int step) {
    return solutions.contains(step);
  }

  long seconds(int step) {
    return Math.max(0, spent.getOrDefault(step, Duration.ZERO).toSeconds());
  }

  List<String> lines() {
    return lines;
  }

  List<Replayed.Line> different() {
    return different;
  }

  int count() {
    return count;
  }

  /** How long all of it took, by the transcript's clock. */
  long seconds() {
    return last.toSeconds();
  }
}
