package org.nslab.simulation.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;

/** Simulated time, and what will happen in it. */
public final class Timeline {

  private record Event(long time, Runnable action) {}

  private final LongSupplier elapsed;
  private final List<Event> events = new ArrayList<>();
  private long skipped;

  /**
   * Time that goes on by itself, and faster where somebody would wait.
   *
   * @param elapsed milliseconds that have really passed
   */
  public Timeline(LongSupplier elapsed) {
    this.elapsed = elapsed;
  }

  /** Milliseconds since the beginning. */
  public long now() {
    return skipped + elapsed.getAsLong();
  }

  /** Lets something happen later. */
  public void after(long milliseconds, Runnable action) {
    events.add(new Event(now() + milliseconds, action));
  }

  /** Lets time pass, with all that happens in it. */
  public void pass(long milliseconds) {
    long end = now() + milliseconds;
    while (now() < end) {
      Event next = next(end);
      long until = next == null ? end : Math.max(now(), next.time);
      skipped += Math.max(0, until - now());
      if (next == null) {
        break;
      }
      events.remove(next);
      next.action.run();
    }
    due();
  }

  /** Lets happen what is due. */
  public void due() {
    for (Event next = next(now()); next != null; next = next(now())) {
      events.remove(next);
      next.action.run();
    }
  }

  private @org.jspecify.annotations.Nullable Event next(long end) {
    return events.stream()
        .filter(event -> event.time <= end)
        .min(Comparator.comparingLong(Event::time))
        .orElse(null);
  }

  /** Forgets what was to happen. */
  void clear() {
    events.clear();
  }
}
