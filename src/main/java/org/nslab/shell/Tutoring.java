package org.nslab.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.nslab.check.NetworkReader;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.Lesson;
import org.nslab.tutor.Course;

/** A prompt on the terminal that nslab was started in. */
public final class Tutoring implements AutoCloseable {

  private final Terminal terminal;
  private final Screen screen;
  private final Path history;

  private Tutoring(Terminal terminal, Look look, Path history) {
    this.terminal = terminal;
    this.screen = new Screen(terminal, look);
    this.history = history;
  }

  /** Whether standard input and output are a terminal. */
  public static boolean hasTerminal() {
    JniTerminalProvider provider = new JniTerminalProvider();
    return provider.isSystemStream(SystemStream.Input)
        && provider.isSystemStream(SystemStream.Output);
  }

  /**
   * Takes the terminal.
   *
   * @param history the file that keeps what was typed; its directory is made
   * @throws IOException if there is no terminal
   */
  public static Tutoring onThisTerminal(Look look, Path history) throws IOException {
    Terminal terminal = TerminalBuilder.builder().system(true).provider("jni").dumb(true).build();
    Files.createDirectories(history.toAbsolutePath().getParent());
    return new Tutoring(terminal, look, history);
  }

  /** Says something beside what is going on; any thread may call it. */
  public void notice(String markdown) {
    screen.remark(markdown);
  }

  /** Leads through a lesson, and those after it, until the learner leaves. */
  public void learn(Course course, Lesson lesson, Lab lab, NetworkReader network)
      throws IOException, LabException {
    try (LabTerminal joined = new LabTerminal(terminal, lab, screen)) {
      run(joined, new LessonGuide(course, lesson, lab, network, joined, screen));
    }
  }

  /** Leaves the learner alone with the lab. */
  public void explore(Lab lab) throws IOException, LabException {
    try (LabTerminal joined = new LabTerminal(terminal, lab, screen)) {
      run(joined, new FreeGuide(lab, joined, screen));
    }
  }

  private void run(LabTerminal joined, Guide guide) throws IOException, LabException {
    new Prompt(screen, joined, guide, new LineEditor(terminal, history)).run();
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
