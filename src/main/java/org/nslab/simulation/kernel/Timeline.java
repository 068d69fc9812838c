package org.nslab.simulation.kernel;

import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/** Simulated time, and what will happen in it. */
public final class Timeline {

  /** Of events at the same time, that which was planned first happens first. */
  private record Event(long time, long number, Runnable action) implements Comparable<Event> {

    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  private final LongSupplier elapsed;
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long planned;
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
    events.add(new Event(now() + milliseconds, planned++, action));
  }

  /** Lets time pass, with all that happens in it. */
  public void pass(long milliseconds) {
    long end = now() + milliseconds;
    while (now() < end) {
      boolean happens = isDue(end);
      long until = happens ? events.element().time : end;
      skipped += Math.max(0, until - now());
      if (!happens) {
        break;
      }
      events.remove().action.run();
    }
    due();
  }

  /** Lets happen what is due. */
  public void due() {
    while (isDue(now())) {
      events.remove().action.run();
    }
  }

  /** Whether something happens until then. */
  private boolean isDue(long end) {
    Event next = events.peek();
    return next != null && next.time <= end;
  }

  /** Forgets what was to happen. */
  void clear() {
    events.clear();
  }
}
