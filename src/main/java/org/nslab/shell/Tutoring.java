package org.nslab.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.Lesson;
import org.nslab.tutor.Course;
import org.nslab.tutor.Home;

/** A prompt on the terminal that nslab was started in. */
public final class Tutoring implements AutoCloseable {

  private final Terminal terminal;
  private final Screen screen;
  private final Home home;

  private Tutoring(Terminal terminal, Look look, Home home) {
    this.terminal = terminal;
    this.screen = new Screen(terminal, look);
    this.home = home;
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
   * @param home where transcripts and what was typed are kept; it is made
   * @throws IOException if there is no terminal
   */
  public static Tutoring onThisTerminal(Look look, Home home) throws IOException {
    Terminal terminal = TerminalBuilder.builder().system(true).provider("jni").dumb(true).build();
    // Between a prompt and the next, while the checks are looked at, these keys do nothing.
    for (Terminal.Signal signal :
        List.of(Terminal.Signal.INT, Terminal.Signal.QUIT, Terminal.Signal.TSTP)) {
      terminal.handle(signal, Terminal.SignalHandler.SIG_IGN);
    }
    make(home);
    return new Tutoring(terminal, look, home);
  }

  private static void make(Home home) throws IOException {
    try {
      Files.createDirectories(home.directory());
    } catch (IOException e) {
      throw new IOException(
          "Your progress cannot be kept in " + home.directory() + "; --home chooses another place.",
          e);
    }
  }

  /** Says something beside what is going on; any thread may call it. */
  public void notice(String markdown) {
    screen.remark(markdown);
  }

  /** Leads through a lesson, and those after it, until the learner leaves. */
  public void learn(Course course, Lesson lesson, Lab lab) throws IOException, LabException {
    try (Recording recording = new Recording(home.directory(), screen, lab.name());
        LabTerminal joined = new LabTerminal(terminal, lab, screen, recording)) {
      run(joined, recording, new LessonGuide(course, lesson, lab, joined, screen, recording));
    }
  }

  /** Leaves the learner alone with the lab. */
  public void explore(Lab lab) throws IOException, LabException {
    try (Recording nothing = new Recording(home.directory(), screen, lab.name());
        LabTerminal joined = new LabTerminal(terminal, lab, screen, nothing)) {
      run(joined, nothing, new FreeGuide(lab, joined, screen));
    }
  }

  private void run(LabTerminal joined, Recording recording, Guide guide)
      throws IOException, LabException {
    LineEditor editor = new LineEditor(terminal, home.history(), screen.look());
    new Prompt(screen, joined, recording, guide, editor).run();
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
