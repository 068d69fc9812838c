package org.nslab.shell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.nslab.check.Examination;
import org.nslab.lab.Console;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.lab.PseudoTerminal;
import org.nslab.lesson.Lesson;
import org.nslab.shell.markdown.MarkdownRenderer;
import org.nslab.shell.markdown.Palette;
import org.nslab.shell.markdown.Theme;
import org.nslab.tutor.Walk;

/** The prompt of the tutor: lines go to the lab, the tutor's own words to the tutor. */
public final class Prompt implements Console {

  private static final List<String> WORDS =
      List.of("help", "hint", "check", "lesson", "solution", "skip", "back", "restart", "quit");

  private final Lesson lesson;
  private final Lab lab;
  private final Walk walk;
  private final Terminal terminal;
  private final LineReader reader;
  private final MarkdownRenderer renderer =
      new MarkdownRenderer(
          System.getenv("NO_COLOR") == null ? Palette.COLOURS : Palette.NONE, Theme.UNICODE);
  private JLineTerminal device;
  private LabShell shell;
  private boolean atLineStart = true;
  private boolean ended;

  /**
   * Readies the prompt on the terminal that nslab runs in.
   *
   * @throws IOException if there is no terminal
   * @throws LabException if the lab cannot start a shell
   */
  public Prompt(Lesson lesson, Lab lab, Walk walk) throws IOException, LabException {
    this.lesson = lesson;
    this.lab = lab;
    this.walk = walk;
    this.terminal = TerminalBuilder.builder().system(true).build();
    this.reader = LineReaderBuilder.builder().terminal(terminal).appName("nslab").build();
    this.device = new JLineTerminal(terminal.getSize());
    walk.begin(0);
    this.shell = lab.openShell(this);
  }

  /** Leads through the lesson until it is done or the learner leaves. */
  public void run() throws IOException, LabException {
    show("# " + lesson.header().title() + "\n\n" + lesson.introduction());
    showStep();
    while (!ended) {
      try {
        String line = reader.readLine(lesson.number() + "." + (walk.index() + 1) + " # ").strip();
        if (!line.isEmpty()) {
          take(line);
        }
      } catch (UserInterruptException abandoned) {
        // Ctrl-C abandons the line, as in bash.
      } catch (EndOfFileException left) {
        ended = true;
      }
    }
    shell.close();
    device.close();
    terminal.close();
  }

  private void take(String line) throws IOException, LabException {
    switch (WORDS.indexOf(line)) {
      case 0 -> show("Type commands of the lab, or one of: " + String.join(", ", WORDS) + ".");
      case 1 -> show(walk.hint().orElse("That was the last hint; `solution` shows the commands."));
      case 2 -> examine(true);
      case 3 -> showStep();
      case 4 -> show("```\n" + walk.step().solutionScript() + "\n```");
      case 5 -> rebuild(Math.min(walk.index() + 1, lesson.steps().size() - 1));
      case 6 -> rebuild(Math.max(walk.index() - 1, 0));
      case 7 -> rebuild(walk.index());
      case 8 -> ended = true;
      default -> execute(line.startsWith("!") ? line.substring(1) : line);
    }
  }

  private void rebuild(int index) throws IOException, LabException {
    shell.close();
    device.close();
    walk.begin(index);
    device = new JLineTerminal(terminal.getSize());
    shell = lab.openShell(this);
    showStep();
  }

  private void execute(String line) throws IOException, LabException {
    device.resize(terminal.getSize());
    Attributes cooked = terminal.enterRawMode();
    try (Keyboard keyboard = new Keyboard(terminal.reader(), device)) {
      keyboard.start();
      walk.typed(line, shell.run(line));
    } catch (LabException e) {
      terminal.writer().print(e.getMessage() + " The step begins anew.\r\n");
      terminal.setAttributes(cooked);
      rebuild(walk.index());
      return;
    } finally {
      terminal.setAttributes(cooked);
    }
    if (!atLineStart) {
      terminal.writer().println();
      atLineStart = true;
    }
    examine(false);
  }

  private void examine(boolean asked) throws LabException {
    Examination examination = walk.look();
    boolean passed = examination.passed() && (asked || !walk.step().checks().isEmpty());
    if (!passed) {
      if (asked) {
        examination.answers().forEach(answer -> show("- " + answer));
      }
      return;
    }
    show(walk.step().done().isBlank() ? "**Done.**" : walk.step().done());
    if (walk.hasNext()) {
      walk.goOn();
      showStep();
    } else {
      show("That was the last step of this lesson. `quit` leaves.");
    }
  }

  private void showStep() {
    show("## " + walk.step().heading() + "\n\n" + walk.step().text());
  }

  private void show(String markdown) {
    int columns = terminal.getSize().getColumns();
    int width = columns > 0 ? columns : 80;
    terminal.writer().println();
    renderer.render(markdown, width).forEach(terminal.writer()::println);
    terminal.writer().println();
    terminal.flush();
  }

  @Override
  public void output(byte[] bytes, int length) {
    terminal.writer().print(new String(bytes, 0, length, java.nio.charset.StandardCharsets.UTF_8));
    terminal.flush();
    atLineStart = length > 0 && bytes[length - 1] == '\n';
  }

  @Override
  public void error(byte[] bytes, int length) {
    output(bytes, length);
  }

  @Override
  public Optional<PseudoTerminal> terminal() {
    return Optional.of(device);
  }
}
