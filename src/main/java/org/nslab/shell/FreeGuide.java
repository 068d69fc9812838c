package org.nslab.shell;

import java.io.IOException;
import java.util.List;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;

/** Leaves the learner alone in the lab, and says only what errors mean. */
final class FreeGuide implements Guide {

  private final Lab lab;
  private final LabTerminal terminal;
  private final Screen screen;

  FreeGuide(Lab lab, LabTerminal terminal, Screen screen) {
    this.lab = lab;
    this.terminal = terminal;
    this.screen = screen;
  }

  @Override
  public void begin() throws IOException, LabException {
    terminal.open();
    terminal.look();
    screen.remark("An empty lab of your own. `help` shows the words that are not the lab's.");
  }

  @Override
  public String prompt() {
    return "nslab # ";
  }

  @Override
  public List<Object> words() {
    return List.of();
  }

  @Override
  public WhyRules whyRules() {
    return new WhyRules(true, false);
  }

  @Override
  public boolean takes(String line) {
    return false;
  }

  @Override
  public void ran(Ran ran) {
    // What went wrong has been said already; nothing is asked for here.
  }

  @Override
  public boolean waitsForNetwork() {
    return false;
  }

  @Override
  public void sees(NetworkState network) {
    // No state of it is asked for.
  }

  @Override
  public void shellEnded(String line) {
    // Nobody keeps a record.
  }

  @Override
  public void rebuild() throws IOException, LabException {
    terminal.close();
    lab.reset();
    terminal.open();
    terminal.look();
    screen.remark("The lab is empty again.");
  }

  @Override
  public void end() {
    // There is nothing that would be kept.
  }
}
