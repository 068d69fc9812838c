package org.nslab.simulation.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private final Timeline time = new Timeline(() -> 0L);
  private final List<String> happened = new ArrayList<>();

  @Test
  void whatIsDueHappensInTheOrderOfItsTime() {
    plan(30, "late");
    plan(10, "early");
    plan(20, "between");
    time.pass(25);
    assertEquals(List.of("early", "between"), happened);
    time.pass(5);
    assertEquals(List.of("early", "between", "late"), happened);
    assertEquals(30, time.now());
  }

  @Test
  void atTheSameTimeTheFirstPlannedIsFirst() {
    List<String> names = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
    names.forEach(name -> plan(10, name));
    time.pass(10);
    assertEquals(names, happened);
  }

  @Test
  void anEventSeesItsOwnTimeAndMayPlanAnother() {
    time.after(
        10,
        () -> {
          happened.add("one at " + time.now());
          plan(5, "two");
          plan(50, "three");
        });
    time.pass(20);
    assertEquals(List.of("one at 10", "two"), happened);
    assertEquals(20, time.now());
  }

  @Test
  void whatIsPlannedForNowHappensWhenDue() {
    plan(0, "now");
    assertEquals(List.of(), happened);
    time.due();
    assertEquals(List.of("now"), happened);
  }

  @Test
  void nothingHappensAfterClear() {
    plan(10, "forgotten");
    time.clear();
    time.pass(100);
    assertEquals(List.of(), happened);
  }

  @Test
  void anyPlanHappensInOrder() {
    Random random = new Random(1);
    List<Integer> planned = random.ints(1000, 0, 300).boxed().toList();
    planned.forEach(at -> plan(at, String.valueOf(at)));
    while (time.now() < 300) {
      time.pass(1 + random.nextInt(20));
    }
    assertEquals(planned.stream().sorted().map(String::valueOf).toList(), happened);
  }

  private void plan(long after, String name) {
    time.after(after, () -> happened.add(name));
  }
}
