package org.nslab.simulation.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A command in the background. Programs say what of it goes on when they have returned. */
public final class Job {

  private record Activity(BooleanSupplier running, Runnable end) {}

  private final int number;
  private final String text;
  private final List<Activity> activities = new ArrayList<>();

  Job(int number, String text) {
    this.number = number;
    this.text = text;
  }

  int number() {
    return number;
  }

  String text() {
    return text;
  }

  /**
   * Says that something goes on.
   *
   * @param running whether it still does
   * @param end ends it
   */
  public void goesOn(BooleanSupplier running, Runnable end) {
    activities.add(new Activity(running, end));
  }

  /** Whether any of it still goes on. */
  public boolean isRunning() {
    return activities.stream().anyMatch(activity -> activity.running().getAsBoolean());
  }

  /** Ends it. */
  public void end() {
    activities.forEach(activity -> activity.end().run());
    activities.clear();
  }
}
