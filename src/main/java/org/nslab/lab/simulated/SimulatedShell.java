package org.nslab.lab.simulated;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nslab.lab.Console;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.simulation.Simulation;
import org.nslab.simulation.shell.Environment;
import org.nslab.simulation.shell.Interpreter;
import org.nslab.simulation.shell.Interruption;
import org.nslab.simulation.shell.Output;
import org.nslab.simulation.shell.Streams;

/** A shell in the simulated lab. */
final class SimulatedShell implements LabShell {

  private static final int MOST_FILES = 300;

  private final SimulatedLab lab;
  private final Simulation machine;
  private final Interruption interruption = new Interruption();
  private final Interpreter interpreter;
  private final Output output;
  private boolean closed;
  private int last;

  SimulatedShell(SimulatedLab lab, Simulation machine, Console console) {
    this.lab = lab;
    this.machine = machine;
    interpreter = machine.shell(interruption);
    output = output(console);
  }

  private static Output output(Console console) {
    boolean terminal = console.terminal().isPresent();
    return new Output() {
      @Override
      public void out(String text) {
        byte[] bytes = bytes(text, terminal);
        console.output(bytes, bytes.length);
      }

      @Override
      public void err(String text) {
        byte[] bytes = bytes(text, terminal);
        if (terminal) {
          console.output(bytes, bytes.length);
        } else {
          console.error(bytes, bytes.length);
        }
      }
    };
  }

  /** A terminal wants a carriage return at the end of a line. */
  private static byte[] bytes(String text, boolean terminal) {
    String printed = terminal ? text.replace("\n", "\r\n") : text;
    return printed.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public int run(String line) throws LabException {
    if (!isAlive()) {
      throw new LabException("The lab's shell has ended.");
    }
    last = lab.run(interpreter, line, new Streams("", output));
    if (!interpreter.isAlive()) {
      throw new LabException("The lab's shell has ended.");
    }
    return last;
  }

  @Override
  public void interrupt() {
    interruption.interrupt();
  }

  @Override
  public boolean isAlive() {
    return !closed && interpreter.isAlive() && lab.isCurrent(machine);
  }

  @Override
  public int exitCode() {
    return interpreter.isAlive() ? -1 : last;
  }

  @Override
  public boolean hasBackgroundJobs() {
    return interpreter.hasJobs();
  }

  @Override
  public boolean wantsMore(String line) {
    return Interpreter.wantsMore(line);
  }

  @Override
  public List<String> files(String prefix) {
    Environment environment = interpreter.environment();
    int slash = prefix.lastIndexOf('/');
    String directory = slash < 0 ? "" : prefix.substring(0, slash + 1);
    String path = environment.path(directory.isEmpty() ? "." : directory);
    return environment.files().list(path).orElse(List.of()).stream()
        .map(name -> directory + name)
        .filter(name -> name.startsWith(prefix))
        .map(name -> isDirectory(environment, name) ? name + "/" : name)
        .limit(MOST_FILES)
        .toList();
  }

  private static boolean isDirectory(Environment environment, String name) {
    return environment.files().list(environment.path(name)).isPresent();
  }

  @Override
  public String unreadInput() {
    return "";
  }

  @Override
  public void close() {
    closed = true;
    interruption.interrupt();
  }
}
