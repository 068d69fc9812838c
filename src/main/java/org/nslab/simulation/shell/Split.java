package org.nslab.simulation.shell;

import java.util.function.Consumer;

/** Sends the two kinds of output to two places. */
record Split(Consumer<String> outTaker, Consumer<String> errTaker) implements Output {

  @Override
  public void out(String text) {
    outTaker.accept(text);
  }

  @Override
  public void err(String text) {
    errTaker.accept(text);
  }
}
