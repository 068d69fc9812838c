package org.nslab.shell;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Somebody who types at a real nslab and reads what its screen shows. Nothing waits longer than
 * half a minute, and what was started is ended on close.
 */
public final class Typist implements AutoCloseable {

  static final String CTRL_C = "\003";
  static final String CTRL_D = "\004";
  static final String CTRL_R = "\022";
  static final String CTRL_Z = "\032";
  static final String CTRL_BACKSLASH = "\034";
  static final String ENTER = "\r";
  static final String TAB = "\t";
  static final String UP = "\033OA";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern PROMPT =
      Pattern.compile("(?:nslab|(?:lesson )?(?:\\d+ )?(?:step )?\\d+/\\d+) #");

  private final EmulatedTerminal terminal;
  private final Process process;

  private Typist(EmulatedTerminal terminal, Process process) {
    this.terminal = terminal;
    this.process = process;
  }

  /** Starts nslab in a terminal of its own. */
  public static Typist start(Launch launch, String... arguments) throws IOException {
    EmulatedTerminal terminal = new EmulatedTerminal(launch.columns(), launch.rows());
    launch.own(terminal.device());
    // setsid: the terminal becomes the controlling one, so that its keys make signals.
    Process process =
        launch
            .process(List.of("setsid", "--ctty"), arguments)
            .redirectInput(terminal.device().toFile())
            .redirectOutput(Redirect.appendTo(terminal.device().toFile()))
            .redirectError(Redirect.appendTo(terminal.device().toFile()))
            .start();
    return new Typist(terminal, process);
  }

  /** Presses keys, and does not wait for anything. */
  public Typist type(String keys) throws IOException {
    terminal.type(keys);
    return this;
  }

  /** Types a line at the prompt, sees it appear, and presses Enter. */
  public Typist enter(String line) throws IOException, InterruptedException {
    type(line);
    String end = withoutBlanks(line.substring(Math.max(0, line.length() - 30)));
    await("the typed line " + line, () -> withoutBlanks(screen()).endsWith(end));
    return type(ENTER);
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** Types a line at the prompt and waits for the prompt behind it. */
  public Typist run(String line) throws IOException, InterruptedException {
    return enter(line).awaitPrompt();
  }

  /** Waits until the last line on the screen is a prompt with nothing behind it. */
  public Typist awaitPrompt() throws InterruptedException {
    return await("a prompt", () -> PROMPT.matcher(lastRow()).matches());
  }

  /** Waits until the screen shows a text. */
  public Typist awaitScreen(String text) throws InterruptedException {
    return await(text, () -> screen().contains(text));
  }

  /** Waits until the last line that is not blank is as wanted. */
  Typist awaitLastRow(Predicate<String> wanted) throws InterruptedException {
    return await("another last line", () -> wanted.test(lastRow()));
  }

  private Typist await(String what, Condition condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end || (!process.isAlive() && !settles(condition))) {
        throw new AssertionError(
            "Waited in vain for " + what + ". The screen shows:\n" + screen() + lastPrinted());
      }
      Thread.sleep(10);
    }
    return this;
  }

  private String lastPrinted() {
    String all = printed();
    String end = all.substring(Math.max(0, all.length() - 400));
    return "\nThis was printed last: " + end.replace("\033", "ESC ").replace("\r", "CR ");
  }

  /** What was printed last may still be on its way to the screen. */
  private static boolean settles(Condition condition) throws InterruptedException {
    Thread.sleep(300);
    return condition.holds();
  }

  private interface Condition {
    boolean holds();
  }

  /** What the screen shows, without blank rows at its end. */
  public String screen() {
    return String.join("\n", terminal.rows()).stripTrailing();
  }

  private String lastRow() {
    String shown = screen();
    return shown.substring(shown.lastIndexOf('\n') + 1);
  }

  /** The rows of the screen. */
  List<String> rows() {
    return terminal.rows();
  }

  /** All that was printed since the start, escape sequences included. */
  String printed() {
    return terminal.printed();
  }

  /** Gives the terminal another size, as when a window is drawn larger. */
  Typist resize(int columns, int rows) {
    terminal.resize(columns, rows);
    return this;
  }

  /** Clears the screen as Ctrl-L does, so that what is awaited then is new. */
  Typist clear() throws IOException, InterruptedException {
    type("\f");
    return await("an empty screen", () -> PROMPT.matcher(screen()).matches());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Waits until nslab has ended. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("nslab does not end. The screen shows:\n" + screen());
    }
    return process.exitValue();
  }

  /** Ends nslab as {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    terminal.close();
  }
}
