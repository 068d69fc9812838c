package org.nslab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.Console;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.shell.Early;
import org.nslab.shell.OwnTerminal;
import org.nslab.shell.Tutoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A lab without a lesson: at a prompt, or for a script. */
@Command(
    name = "shell",
    mixinStandardHelpOptions = true,
    description = "Explore a lab freely, or run a script in one, from FILE or standard input.")
final class ShellCommand extends OutputCommand implements Console {

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Shell lines to run.")
  private @Nullable Path file;

  ShellCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws IOException, LabException {
    Optional<OwnTerminal> own = file == null ? streams.ahead().terminal() : Optional.empty();
    if (own.isPresent()) {
      return explore(own.get());
    }
    String script = script();
    try (Early<Lab> lab = streams.ahead().lab(common.lab(), new Notices(this::say));
        LabShell shell = lab.get().openShell(this)) {
      return new Script(script).run(lab.get(), shell, streams);
    }
  }

  private int explore(OwnTerminal own) throws IOException, LabException {
    Notices notices = new Notices(this::say);
    try (Early<Lab> lab = streams.ahead().lab(common.lab(), notices);
        Tutoring tutoring = Tutoring.on(own, common.look(), common.home())) {
      notices.goTo(tutoring::notice);
      tutoring.explore(lab.get());
    }
    return 0;
  }

  private String script() throws IOException {
    if (file == null) {
      return new String(streams.input().readAllBytes(), StandardCharsets.UTF_8);
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IOException("The script " + file + " cannot be read.", e);
    }
  }

  @Override
  public void output(byte[] bytes, int length) {
    streams.output().write(bytes, 0, length);
    streams.output().flush();
  }

  @Override
  public void error(byte[] bytes, int length) {
    streams.error().write(bytes, 0, length);
    streams.error().flush();
  }
}
