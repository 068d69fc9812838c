package org.nslab.cli;

import java.util.function.Consumer;

/** What a lab has to say, on its way to whoever shows it at the moment. */
final class Notices implements Consumer<String> {

  private volatile Consumer<String> shower;

  Notices(Consumer<String> first) {
    shower = first;
  }

  /** From now on somebody else shows them. */
  void goTo(Consumer<String> other) {
    shower = other;
  }

  @Override
  public void accept(String sentence) {
    shower.accept(sentence);
  }
}
