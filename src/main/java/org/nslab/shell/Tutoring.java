package org.nslab.shell;

import java.io.IOException;
import java.nio.file.Files;
import org.jline.terminal.Terminal;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.Lesson;
import org.nslab.tutor.Course;
import org.nslab.tutor.Home;

/** A prompt on the terminal that nslab was started in. */
public final class Tutoring implements AutoCloseable {

  private final Terminal terminal;
  private final LineEditor editor;
  private final Screen screen;
  private final Home home;

  private Tutoring(OwnTerminal own, Look look, Home home) {
    this.terminal = own.terminal();
    this.editor = new LineEditor(own, home.history(), look);
    this.screen = new Screen(terminal, look);
    this.home = home;
  }

  /**
   * Takes the terminal.
   *
   * @param own is closed together with this
   * @param home where transcripts and what was typed are kept; it is made
   * @throws IOException if the home cannot be made
   */
  public static Tutoring on(OwnTerminal own, Look look, Home home) throws IOException {
    make(home);
    return new Tutoring(own, look, home);
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
    new Prompt(screen, joined, recording, guide, editor).run();
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
