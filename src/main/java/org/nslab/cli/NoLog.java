package org.nslab.cli;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What libraries log goes nowhere: the terminal is the learner's. It also spares the start the
 * search for a logging system, and its configuration.
 */
public final class NoLog extends System.LoggerFinder {

  /** Called by the platform, which finds the class by {@code META-INF/services}. */
  public NoLog() {}

  @Override
  public System.Logger getLogger(String name, Module module) {
    return new Silent(name);
  }

  private record Silent(String name) implements System.Logger {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean isLoggable(Level level) {
      return false;
    }

    @Override
    public void log(
        Level level,
        @Nullable ResourceBundle bundle,
        @Nullable String message,
        @Nullable Throwable thrown) {}

    @Override
    public void log(
        Level level,
        @Nullable ResourceBundle bundle,
        @Nullable String format,
        @Nullable Object... parameters) {}
  }
}
